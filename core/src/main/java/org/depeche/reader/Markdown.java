package org.depeche.reader;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.depeche.article.Article;
import org.depeche.reader.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/**
 * Markdown, with the YAML front matter of site generators. Without a title there, the first heading
 * is it. What says of itself that it is a draft is passed over.
 */
final class Markdown extends WholeFile {

  private static final int LARGEST = 16 << 20;

  private static final int DEEPEST = 100;

  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  /** Short codes of Hugo, tags of Jekyll: instructions to the generator. */
  private static final Pattern INSTRUCTIONS =
      Pattern.compile("\\{\\{[<%][^{}]{0,2000}[>%]\\}\\}|\\{%[^{}]{0,2000}%\\}");

  /** How Jekyll names its files. */
  private static final Pattern DATED = Pattern.compile("(?:^|/)(\\d{4}-\\d{2}-\\d{2})-[^/]*$");

  Markdown() {
    super(LARGEST);
  }

  @Override
  public List<String> extensions() {
    return List.of(".md", ".markdown");
  }

  @Override
  @Nullable Article read(String id, byte[] bytes) throws IOException {
    FrontMatter front = FrontMatter.of(TextDecoder.decode(bytes, null));
    if (front.isDraft()) {
      return null;
    }
    Node page = PARSER.parse(INSTRUCTIONS.matcher(front.rest()).replaceAll(""));
    ArticleFields fields = front.fields();
    MarkdownLines lines = new MarkdownLines(page, front.text(Field.TITLE));
    if (!lines.title().isEmpty()) {
      fields.add("title", lines.title());
    }
    Matcher dated = DATED.matcher(id);
    if (front.text(Field.DATE).isEmpty() && dated.find()) {
      fields.add("date", dated.group(1));
    }
    fields.add("body", lines.body());
    return fields.buildAs(id);
  }
}
