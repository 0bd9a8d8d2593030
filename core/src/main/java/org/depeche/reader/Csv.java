package org.depeche.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.depeche.reader.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/**
 * Tables of articles: the first row names the columns, commas, semicolons or tabs part them. The
 * names are those of {@code field-names.txt}, or of a {@link FieldsFile}; other columns are kept.
 */
final class Csv implements Format {

  /** How much is looked at to find what parts the columns, in UTF-16 units. */
  private static final int HEAD = 1 << 14;

  private static final String DELIMITERS = ";\t,|";

  @Override
  public List<String> extensions() {
    return List.of(".csv", ".tsv");
  }

  @Override
  public Results open(SourceFile file, InputStream in) throws IOException {
    TextStream text = new TextStream(in, false);
    BufferedReader reader = new BufferedReader(text);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(reader))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    return new Rows(file, text, format, reader);
  }

  /** What parts the columns: named in a first line {@code sep=;}, else the commonest mark. */
  private static char delimiter(Reader reader) throws IOException {
    reader.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    for (int count = 0; count >= 0 && length < HEAD; length += Math.max(0, count)) {
      count = reader.read(head, length, HEAD - length);
    }
    String line = new String(head, 0, length).lines().findFirst().orElse("");
    if (line.length() == "sep=;".length() && line.regionMatches(true, 0, "sep=", 0, 4)) {
      reader.reset();
      for (int i = 0; i <= line.length(); i++) {
        reader.read();
      }
      return line.charAt(4);
    }
    reader.reset();
    String bare = line.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char mark : DELIMITERS.toCharArray()) {
      long count = bare.chars().filter(c -> c == mark).count();
      if (count > most) {
        best = mark;
        most = count;
      }
    }
    return best;
  }

  private static final class Rows implements Results {
    private final SourceFile file;
    private final TextStream text;
    private final FieldNames names;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private String @Nullable [] columns;

    Rows(SourceFile file, TextStream text, CSVFormat format, Reader reader) throws IOException {
      this.file = file;
      this.text = text;
      names = FieldsFile.of(file).names();
      parser = CSVParser.builder().setReader(reader).setFormat(format).get();
      records = parser.iterator();
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
      try {
        if (columns == null) {
          columns = columns();
        }
        int line = (int) Math.min(Integer.MAX_VALUE, parser.getCurrentLineNumber() + 1);
        text.startRecord();
        return records.hasNext() ? article(records.next(), columns, line) : null;
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof UnreadableException known) {
          throw known;
        }
        throw new UnreadableException(
            e, Reason.of(ReasonCode.NOT_CSV, String.valueOf(e.getCause().getMessage())));
      }
    }

    private String[] columns() throws UnreadableException {
      String[] found = records.hasNext() ? records.next().values() : new String[0];
      if (!names.knows(found, Field.TITLE) && !names.knows(found, Field.BODY)) {
        throw new UnreadableException(
            ReasonCode.CSV_COLUMNS, Arrays.stream(found).limit(20).map(Texts::cut).toList());
      }
      return found;
    }

    private ReadResult article(CSVRecord row, String[] names, int line) {
      ArticleFields fields = new ArticleFields(this.names).ofColumns();
      for (int i = 0; i < Math.min(names.length, row.size()); i++) {
        fields.add(names[i], row.get(i));
      }
      try {
        if (row.stream().anyMatch(value -> value.indexOf(0) >= 0)) {
          throw new UnreadableException(ReasonCode.NUL);
        }
        if (row.size() > names.length) {
          throw new UnreadableException(ReasonCode.CSV_LONG_ROW, row.size(), names.length);
        }
        String id = file.relativeId() + "#" + (row.getRecordNumber() - 1);
        return new ReadArticle(fields.build(id), file, line);
      } catch (UnreadableException e) {
        return new ReadProblem(file.file(), line, e.reason());
      }
    }
  }
}
