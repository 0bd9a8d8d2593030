package org.depeche.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Dépêche that runs. */
public final class ToolVersion {

  /** The version, or {@code development} where the classes are in no jar. */
  public static final String TEXT = read();

  private ToolVersion() {}

  private static String read() {
    String resource = "/META-INF/maven/org.depeche/depeche-core/pom.properties";
    try (InputStream in = ToolVersion.class.getResourceAsStream(resource)) {
      if (in == null) {
        return "development";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException("The version in " + resource + " cannot be read.", e);
    }
  }
}
