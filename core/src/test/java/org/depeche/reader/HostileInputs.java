package org.depeche.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to hurt whoever reads them, and what each of them tries. */
final class HostileInputs {

  private static final int DEEP = 100_000;
  private static final int MB = 1 << 20;
  private static final int LONG = 50 * MB;

  private final Path folder;
  private final int port;
  private final Map<String, String> tries = new LinkedHashMap<>();

  /**
   * Prepares inputs.
   *
   * @param folder where they are written
   * @param port a port of the loopback, to which no input may bring a connection about
   */
  HostileInputs(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Writes the files; what each tries, by its name. */
  Map<String, String> write() throws IOException {
    entities();
    bombs();
    archives();
    nesting();
    encodings();
    characters();
    tokens();
    return tries;
  }

  private void add(String name, String what, String text) throws IOException {
    add(name, what, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, String what, byte[] bytes) throws IOException {
    tries.put(name, what);
    Files.write(folder.resolve(name), bytes);
  }

  private void entities() throws IOException {
    String remote = "http://127.0.0.1:" + port + "/";
    String article = "<article><titre>%s</titre></article>";
    add(
        "xxe-file.xml",
        "an entity that is the file `/etc/passwd`",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + article.formatted("&x;"));
    add(
        "xxe-http.rss",
        "an entity that is an address on the network",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM '"
            + remote
            + "'>]><rss><channel><item><title>&x;</title></item></channel></rss>");
    add(
        "xxe-dtd.xml",
        "a document type on the network",
        "<!DOCTYPE a SYSTEM '" + remote + "a.dtd'>" + article.formatted("Document type"));
    add(
        "xxe-parameter.xml",
        "a parameter entity on the network",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM '"
            + remote
            + "p'> %p;]>"
            + article.formatted("Parameter"));
    add(
        "xxe-include.xml",
        "an XInclude of an address on the network",
        "<article><titre>Inclusion</titre><xi:include href='"
            + remote
            + "' xmlns:xi='http://www.w3.org/2001/XInclude'/></article>");
    add(
        "page.html",
        "pictures, styles, frames and scripts on the network",
        "<title>Page</title><base href='%s'><link rel=stylesheet href=s><img src=i><iframe src=f></iframe><script src=x></script><p>Texte"
            .formatted(remote));
    add(
        "yaml-object.md",
        "front matter that asks for an object of Java",
        "---\ntitle: !!java.net.URL ['" + remote + "']\n---\nTexte.");
    add(
        "external-body.eml",
        "a part that lies on the network",
        "Subject: Courrier\nContent-Type: message/external-body; access-type=URL; URL=\""
            + remote
            + "\"\n\nContent-Type: text/plain\n\n");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'rire'>");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    add(
        "entity-bomb.xml",
        "entities that grow tenfold 11 times",
        laughs + "]>" + article.formatted("&e11;"));
    StringBuilder aliases = new StringBuilder("---\na0: &a0 [rire]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      aliases.append(
          "a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(10, alias))));
    }
    add("alias-bomb.md", "YAML aliases that grow tenfold 11 times", aliases + "---\nTexte.");
  }

  private void bombs() throws IOException {
    add("bomb.txt.gz", "150 MB of one letter in 150 kB", gzip("", 'a', 150 * MB, ""));
    add("bomb.jsonl.gz", "150 MB of empty lines in 150 kB", gzip("", '\n', 150 * MB, ""));
    tries.put("bomb.zip", "4 files of 50 MB each in 200 kB");
    try (OutputStream out = Files.newOutputStream(folder.resolve("bomb.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 1; i <= 4; i++) {
        zip.putNextEntry(new ZipEntry(i + ".jsonl"));
        fill(zip, '\n', LONG);
      }
    }
  }

  private void archives() throws IOException {
    String good = "Titre dans l’archive\n\nTexte.";
    add(
        "traversal.zip",
        "names that lead out of the archive, and one good file",
        zip(
            Map.of(
                "../../evade.txt",
                "x",
                "/etc/evade.txt",
                "x",
                "C:/evade.txt",
                "x",
                "a\\..\\..\\evade.txt",
                "x",
                "bon.txt",
                good)));
    byte[] inner = zip(Map.of("a.txt", good));
    tries.put("nested.zip", "an archive in an archive, which is passed over");
    try (OutputStream out = Files.newOutputStream(folder.resolve("nested.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("interne.zip"));
      zip.write(inner);
    }
    add(
        "cut.zip",
        "an archive whose second half is missing",
        Arrays.copyOf(inner, inner.length / 2));
    byte[] flipped = zip(Map.of("a.txt", good));
    // The text stands there as it is: a letter of it becomes another.
    flipped[50] ^= 1;
    add("flipped.zip", "an archive with a flipped bit", flipped);
    byte[] locked = zip(Map.of("a.txt", good));
    // The bit that says so stands before the entry and in the list at the end.
    locked[6] |= 1;
    locked[listOf(locked) + 8] |= 1;
    add("locked.zip", "an archive with a password", locked);
    add("plain.txt.gz", "plain text under the name of gzip", "Bonjour.");
    byte[] packed = gzip("Titre\n\n", 'a', 1000, "");
    add("cut.txt.gz", "gzip whose end is missing", Arrays.copyOf(packed, packed.length - 12));
  }

  private void nesting() throws IOException {
    add("deep.json", "100,000 arrays in one another", "[".repeat(DEEP) + "]".repeat(DEEP));
    add(
        "deep.jsonl",
        "the same in a field",
        "{\"id\":\"1\",\"title\":\"T\",\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
    add(
        "deep.html",
        "100,000 elements in one another",
        "<title>Page profonde</title>" + "<div><b>".repeat(DEEP / 2) + "Texte.");
    add(
        "deep.xml",
        "100,000 elements in one another",
        "<article>" + "<a>".repeat(DEEP) + "</a>".repeat(DEEP) + "</article>");
    add(
        "deep-quotes.md",
        "100,000 quotations in one another",
        "# Citations\n\n" + "> ".repeat(DEEP) + "Texte.");
    add(
        "deep-links.md",
        "100,000 open brackets and stars",
        "# Crochets\n\n" + "[*".repeat(DEEP / 2) + "x" + "*](y)".repeat(DEEP / 2));
    add(
        "deep-yaml.md",
        "100,000 YAML lists in one another",
        "---\nx: " + "[".repeat(DEEP) + "\n---\nTexte.");
    StringBuilder parts = new StringBuilder("Subject: Poupées\n");
    for (int i = 0; i < 2_000; i++) {
      parts.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    add("deep.eml", "2,000 parts in one another", parts + "\nTexte.");
    add(
        "elements.xml",
        "an article of a million elements",
        "<article><titre>T</titre>" + "<a/>".repeat(1_000_000) + "</article>");
  }

  private void encodings() throws IOException {
    String text = "L’été, à 2 €";
    add(
        "lying.html",
        "says UTF-8 and is Windows-1252",
        latin("<meta charset=utf-8><title>" + text + "</title><p>x"));
    add(
        "lying.xml",
        "says UTF-16 and is UTF-8",
        "<?xml version='1.0' encoding='UTF-16'?><article><titre>" + text + "</titre></article>");
    byte[] table = ("id;titre\nc1;" + text + "\n2;").getBytes(StandardCharsets.UTF_8);
    add(
        "turning.csv",
        "begins as UTF-8 and goes on as Windows-1252",
        join(table, latin("é".repeat(70_000) + "\n")));
    add(
        "odd.txt",
        "the mark of UTF-16 before an odd number of bytes",
        new byte[] {-1, -2, 65, 0, 66});
    add(
        "picture.txt",
        "the bytes of a picture",
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
  }

  private void characters() throws IOException {
    add("nul.txt", "NUL", "Titre\u0000\n\nTexte.");
    add("nul.xml", "NUL", "<article><titre>T\u0000</titre></article>");
    add("nul.csv", "NUL in one row of two", "id;titre\nc2;T\u0000\nc0;Bonne ligne\n");
    add(
        "nul.jsonl",
        "NUL as it stands, and as an escape",
        "{\"id\":\"n1\",\"title\":\"T\u0000\"}\n{\"id\":\"n2\",\"title\":\"Une\\u0000fuite\"}\n");
    add(
        "surrogate.jsonl",
        "half a character in one line of two",
        "{\"id\":\"s1\",\"title\":\"\\ud800\"}\n{\"id\":\"s2\",\"title\":\"Bonne ligne\"}\n");
    add("surrogate.xml", "half a character", "<article><titre>&#xD800;</titre></article>");
    byte[] half = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    add(
        "surrogate.txt",
        "half a character as bytes",
        join("Titre ".getBytes(StandardCharsets.UTF_8), half));
    add(
        "surrogate.csv",
        "half a character as bytes",
        join("id;titre\nc3;".getBytes(StandardCharsets.UTF_8), half));
  }

  private void tokens() throws IOException {
    String what = "a token of 50 MB";
    add("token.txt.gz", what, gzip("Mot\n\n", 'a', LONG, ""));
    add("token.html.gz", what, gzip("<title>Mot</title><p>", 'a', LONG, ""));
    add("token.md.gz", what, gzip("# Mot\n\n", 'a', LONG, ""));
    add(
        "token.jsonl.gz",
        what + ", then a good line",
        gzip(
            "{\"id\":\"t1\",\"title\":\"",
            'a',
            LONG,
            "\"}\n{\"id\":\"t2\",\"title\":\"Bonne ligne\"}\n"));
    add("token.json.gz", what, gzip("[{\"id\":\"t3\",\"title\":\"", 'a', LONG, "\"}]"));
    add(
        "token.csv.gz",
        what + " in a quote that is never closed",
        gzip("id;titre\nc4;\"", 'a', LONG, ""));
    add("token.xml.gz", what, gzip("<article><titre>", 'a', LONG, "</titre></article>"));
    add(
        "attribute.xml.gz",
        what + " as an attribute",
        gzip("<article><titre x='", 'a', LONG, "'/></article>"));
    add("name.xml.gz", what + " as the name of an element", gzip("<", 'a', LONG, "/>"));
    add("token.eml.gz", what, gzip("Subject: Mot\n\n", 'a', LONG, ""));
    add("header.eml.gz", what + " as a header", gzip("Subject: ", 'a', LONG, "\n\nTexte."));
    add(
        "token.mbox.gz",
        what + ", then a good message",
        gzip(
            "From a\nSubject: Mot\n\n",
            'a',
            70 * MB,
            "\n\nFrom b\nSubject: Bon message\n\nTexte.\n"));
  }

  private static byte[] latin(String text) {
    return text.getBytes(TextDecoder.WINDOWS_1252);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] gzip(String before, char filling, int length, String behind)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      fill(out, filling, length);
      out.write(behind.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static void fill(OutputStream out, char filling, int length) throws IOException {
    byte[] block = new byte[MB];
    Arrays.fill(block, (byte) filling);
    for (int left = length; left > 0; left -= block.length) {
      out.write(block, 0, Math.min(left, block.length));
    }
  }

  /** Where the list of entries begins, by the record that ends an archive. */
  private static int listOf(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
  }

  /** An archive of files that are not packed any tighter. */
  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (String name : files.keySet().stream().sorted().toList()) {
        byte[] bytes = files.get(name).getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    }
    return packed.toByteArray();
  }
}
