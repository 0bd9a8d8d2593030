package org.depeche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A folder that holds the real launcher beside what it starts, and a shell to start it from.
 *
 * <p>Tests speak to it in shell: the JVM of the tests may itself run without a UTF-8 locale, and
 * could then neither name {@code é.txt} nor hand an accent over.
 */
record LauncherLayout(Path folder) {

  /** What one shell script left behind. */
  record Outcome(int exit, String out, String err) {}

  /** The JDK of this JVM, which is of 21 or newer. */
  static final String JDK = System.getProperty("java.home");

  private static final Path ROOT = Path.of(System.getProperty("depeche.root"));

  /** Puts the real launcher alone into a folder. */
  static LauncherLayout in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(ROOT.resolve("depeche"), folder.resolve("depeche"));
    executable(folder.resolve("depeche"));
    return new LauncherLayout(folder);
  }

  /** A release whose program is {@link LauncherProbe}. */
  static LauncherLayout release(Path folder) throws IOException {
    LauncherLayout layout = in(folder);
    layout.writeProbe(folder.resolve("lib"));
    return layout;
  }

  /** A release made of the packaged program and its jars. */
  static LauncherLayout packaged(Path folder) throws IOException {
    LauncherLayout layout = in(folder);
    Path target = ROOT.resolve("cli/target");
    Path lib = Files.createDirectories(folder.resolve("lib/lib"));
    Files.copy(target.resolve("depeche-cli.jar"), lib.resolveSibling("depeche-cli.jar"));
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    return layout;
  }

  /**
   * A checkout whose {@code mvn} notes each call in {@code calls}, fails where a file {@code
   * broken} lies in the folder, waits where there is a pipe {@code gate}, and else builds the
   * probe.
   */
  static LauncherLayout checkout(Path folder) throws IOException {
    LauncherLayout layout = in(folder);
    for (String file : new String[] {"", "core/", "cli/"}) {
      layout.write(file + "pom.xml", "<project/>\n");
      layout.write(file + "src/main/java/A.java", "class A {}\n");
    }
    layout.writeProbe(folder.resolve("ready"));
    layout.write(
        "bin/mvn",
        """
        #!/bin/sh
        echo call >>calls
        if [ -p gate ]; then echo up >started; read line <gate; fi
        if [ -e broken ]; then echo '[ERROR] A.java: cannot find symbol'; exit 1; fi
        mkdir -p cli/target/lib && cp ready/depeche-cli.jar cli/target/ && cp ready/depeche-cli.jar cli/target/lib/a.jar
        """);
    executable(folder.resolve("bin/mvn"));
    return layout;
  }

  /** A JDK in {@code folder/jvm/name} that only says its name, without a JVM. */
  void fakeJdk(String name, String version) throws IOException {
    String home = "jvm/" + name + "/";
    write(home + "release", "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    write(home + "bin/java", "#!/bin/sh\necho " + name + "\n");
    executable(folder.resolve(home + "bin/java"));
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs a script in the folder with this JDK first in PATH, and no locale. */
  Outcome run(String script) throws IOException, InterruptedException {
    return run(Map.of(), script);
  }

  /** Runs a script in the folder; nothing of the tests' own environment reaches it. */
  Outcome run(Map<String, String> environment, String script)
      throws IOException, InterruptedException {
    write("script", script);
    Path out = folder.resolve("script.out");
    Path err = folder.resolve("script.err");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "script")
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin") + ":" + JDK + "/bin:/usr/bin:/bin");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("DEPECHE_ARCHIVE", "never");
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("still running after a minute: " + script);
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private void writeProbe(Path lib) throws IOException {
    Files.createDirectories(lib);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LauncherProbe.class.getName());
    String entry = LauncherProbe.class.getName().replace('.', '/') + ".class";
    Path classes =
        Path.of(LauncherProbe.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(lib.resolve("depeche-cli.jar")), manifest);
        InputStream code = Files.newInputStream(classes.resolve(entry))) {
      jar.putNextEntry(new JarEntry(entry));
      code.transferTo(jar);
      jar.closeEntry();
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
