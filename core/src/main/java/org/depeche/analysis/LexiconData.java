package org.depeche.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import morfologik.stemming.Dictionary;

/** Finds the lexicon's files through the class loader and reads them once. */
final class LexiconData {
  private static final String DICTIONARY = "org/languagetool/resource/fr/french.dict";
  private static final String METADATA = "org/languagetool/resource/fr/french.info";

  private LexiconData() {}

  private static final class Holder {
    static final Dictionary DICTIONARY = read();
  }

  static Dictionary dictionary() {
    return Holder.DICTIONARY;
  }

  private static Dictionary read() {
    try (InputStream data = open(DICTIONARY);
        InputStream metadata = open(METADATA)) {
      return Dictionary.read(data, metadata);
    } catch (IOException e) {
      throw new UncheckedIOException("The French lexicon " + DICTIONARY + " cannot be read.", e);
    }
  }

  static URL dictionaryUrl() {
    return find(DICTIONARY);
  }

  static URL metadataUrl() {
    return find(METADATA);
  }

  private static InputStream open(String resource) throws IOException {
    return find(resource).openStream();
  }

  private static URL find(String resource) {
    ClassLoader own = LexiconData.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    URL url = own == null ? null : own.getResource(resource);
    if (url == null && context != null) {
      url = context.getResource(resource);
    }
    if (url == null) {
      throw new IllegalStateException(
          "The French lexicon "
              + resource
              + " is not on the class path; add org.languagetool:french-pos-dict to it.");
    }
    return url;
  }
}
