package org.depeche.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Goes through the usual commands once, on a few articles of its own, so that the JVM can archive
 * what they load. It shows nothing. What writes an index and what searches it are gone through by
 * separate processes, since a start that maps an archive loads everything that is in it.
 */
final class Training {
  private static final String BODY =
      "M. Dupont, ministre de l’Intérieur, a salué mercredi « une coopération militaire renforcée »"
          + " entre les deux pays. Les négociations, ouvertes en 2021, doivent s’achever à l’été."
          + " Selon l’ONU, 12 000 personnes ont quitté la région ; Saint-Malo s’y prépare. %s\n\n"
          + "La coopération militaire (CM), que les deux gouvernements disent vouloir étendre à la"
          + " surveillance des côtes, à la formation des officiers, à l’entretien des navires et à"
          + " l’échange de renseignements, devrait être inscrite, selon plusieurs sources proches"
          + " du dossier, dans un traité qui serait signé à Paris avant la fin de l’année.\n\n"
          + "Le président de la République s’est dit favorable à un accord sur la pêche.";
  private static final List<String> SUBJECTS =
      List.of(
          "Les députés votent le budget.",
          "Un incendie ravage la forêt.",
          "L’équipe de France gagne.",
          "La grève des trains se poursuit.");
  private static final int ARTICLES = 40;

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param arguments {@code write} or {@code read}, and the folder for the articles and their
   *     index, which {@code write} makes
   * @throws IOException if a command fails, or nothing can be written into the folder
   */
  public static void main(String[] arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    Path folder = Path.of(arguments[1]);
    Path file = folder.resolve("articles.jsonl");
    String index = folder.resolve("index").toString();
    if (write) {
      Files.createDirectories(folder);
      write(file);
    }
    for (String language : new String[] {"fr", "en"}) {
      for (String[] command : write ? writing(index, file.toString()) : reading(index)) {
        run(command, language);
      }
    }
  }

  private static List<String[]> writing(String index, String file) {
    return List.of(
        new String[] {"search", "--in", file, "accord"},
        new String[] {"index", "--index", index, file},
        new String[] {"reindex", "--index", index, file});
  }

  /** Searches, with what they bring: phrases, corrections, formats. */
  private static List<String[]> reading(String index) {
    return List.of(
        new String[] {"search", "--index", index, "--color", "always", "coopération", "militaire"},
        new String[] {"search", "--index", index, "--all", "\"coopération militaire\" accord"},
        new String[] {"search", "--index", index, "--plain", "--offset", "2", "peche"},
        new String[] {"search", "--index", index, "--json", "cooperaton", "--exact-total"});
  }

  private static void run(String[] command, String language) throws IOException {
    try (PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      int code = Main.run(command, Map.of("LANG", language), none, none, true);
      if (code != ExitCode.FOUND) {
        throw new IOException(
            String.join(" ", command) + " ended in " + code + "; expected " + ExitCode.FOUND + ".");
      }
    }
  }

  private static void write(Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      for (int i = 0; i < ARTICLES; i++) {
        String subject = SUBJECTS.get(i % SUBJECTS.size());
        json.writeStartObject();
        json.writeStringField("id", Integer.toString(i));
        json.writeStringField("title", "Coopération militaire : " + subject);
        json.writeStringField("lead", "Un accord pour l’Europe, numéro " + i);
        json.writeStringField("body", BODY.formatted(subject));
        json.writeStringField("date", "2023-09-13");
        json.writeStringField("author", "Camille Martin");
        json.writeStringField("section", "International");
        json.writeStringField("source", "Dépêche");
        json.writeStringField("url", "https://example.org/" + i);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}
