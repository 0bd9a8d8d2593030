package org.depeche.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;

/** Makes an article of what stands in a document and what it says of itself. */
final class DocumentArticle {

  /** The name of a file or of a program, or no word at all, is no title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?iu)(?:microsoft |powerpoint|word ?-).*|.*\\.(?:docx?|rtf|odt|pdf|indd|qxd|qxp|pages|tmp|pptx?|xlsx?|html?)"
              + "|\\W*(?:document|anonymous|anonyme|untitled|sans[ -]titre|sans nom|title|titre)[ _-]?\\d*\\W*|[^\\p{L}]*|.*[\\\\/].*\\.\\w{2,5}");

  /** What a machine is set up with is no author. */
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?iu)\\W*(?:utilisateur|user|admin|administrat(?:eur|or)|owner|propri[ée]taire|auteur|author|unknown"
              + "|inconnu|anonymous|anonyme|microsoft|windows)(?:[ _-].*)?\\d*\\W*|[^\\p{L}]*");

  /** Among so many lines the title is looked for. */
  private static final int TITLE_WITHIN = 5;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r\\f]]");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\f\\u000B]+");

  private DocumentArticle() {}

  /**
   * Makes the article.
   *
   * @param id the path of the file
   * @param heading the first heading, or the empty text
   * @param lines the paragraphs; lines within a paragraph where they are to be seen
   */
  static Article of(String id, Metadata metadata, String heading, List<String> lines)
      throws UnreadableException {
    List<String> clean =
        lines.stream()
            .flatMap(String::lines)
            .map(DocumentArticle::clean)
            .filter(line -> !line.isEmpty())
            .toList();
    if (clean.isEmpty()) {
      throw new UnreadableException(ReasonCode.NO_TEXT);
    }
    String told = clean(metadata.title());
    String title =
        !NO_TITLE.matcher(told).matches() ? told : heading.isBlank() ? name(id) : clean(heading);
    List<String> body = new ArrayList<>(clean);
    if (body.size() > 1) {
      // The name of the paper, or a section, may stand above the title.
      body.subList(0, Math.min(TITLE_WITHIN, body.size())).removeIf(title::equalsIgnoreCase);
    }
    Article.Builder article =
        Article.builder(id)
            .title(title)
            .body(String.join("\n", body))
            .lead(clean(metadata.lead()))
            .source(clean(metadata.source()))
            .author(authors(metadata.authors()))
            .tags(tags(metadata.tags()));
    String date = clean(metadata.date());
    Optional<PublicationDate> read = PublicationDate.read(date);
    if (read.isPresent()) {
      article.date(read.get());
    } else if (!date.isEmpty()) {
      article.extra("date", date);
    }
    return article.build();
  }

  /** Without what is no text, in one line. */
  static String clean(String text) {
    String visible = CONTROLS.matcher(text).replaceAll("");
    return BLANKS.matcher(visible.replace('\n', ' ')).replaceAll(" ").strip();
  }

  private static String authors(List<String> names) {
    return names.stream()
        .map(DocumentArticle::clean)
        .filter(name -> !NO_AUTHOR.matcher(name).matches())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<String> tags(List<String> written) {
    Stream<String> parts =
        written.stream().flatMap(text -> Arrays.stream(text.split("[,;]"))).map(t -> clean(t));
    return List.copyOf(
        parts.filter(tag -> !tag.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The name of the file without its ending, underscores read as spaces. */
  private static String name(String id) {
    String file = id.substring(id.lastIndexOf('/') + 1).replaceFirst("(?i)\\.gz$", "");
    return clean(file.replaceFirst("\\.[^.]*$", "").replace('_', ' '));
  }
}
