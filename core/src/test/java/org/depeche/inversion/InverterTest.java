package org.depeche.inversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.junit.jupiter.api.Test;

/** What is written is what Lucene's own inversion of the same terms writes. */
class InverterTest {
  private static final int GAP = 8;
  private static final long ROOM = 1 << 20;
  private static final String TITLE = "title";
  private static final String BODY = "body";
  private static final String ID = "id";

  /** A document: a title, and the values of a body. */
  private record Texts(String title, List<String> body) {}

  /** The terms of the French analyzer behind their tags, made of characters. */
  private static final class Tagging extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Tagging(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      char tag = EvidenceKind.of(type.type()).tag();
      if (tag != 0) {
        String plain = term.toString();
        term.setEmpty().append(tag).append(plain);
      }
      return true;
    }
  }

  private static Analyzer tagging() {
    Analyzer french = new FrenchArticleAnalyzer();
    return new AnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return french;
      }

      @Override
      protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents parts) {
        return new TokenStreamComponents(parts.getSource(), new Tagging(parts.getTokenStream()));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }

  private static List<Texts> real() throws IOException {
    List<Texts> texts = new ArrayList<>();
    try (Stream<Path> files =
        Files.walk(Path.of(System.getProperty("depeche.root"), "testdata/articles"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        String[] parts = text.split("\n", 3);
        texts.add(new Texts(parts[0], List.of(parts).subList(1, parts.length)));
      }
    }
    return texts;
  }

  private static List<Texts> random(long seed, int count) {
    Random random = new Random(seed);
    List<Texts> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> body = new ArrayList<>();
      for (int value = random.nextInt(4); value > 0; value--) {
        body.add(text(random));
      }
      texts.add(new Texts(random.nextInt(5) == 0 ? "" : text(random), body));
    }
    return texts;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = random.nextInt(30); word > 0; word--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append("l’été des chevaux ");
        case 1 -> text.append("! … — ");
        case 2 -> text.append("mot").append(random.nextInt(300)).append(' ');
        case 3 -> text.append("arc-en-ciel étudiant·e·s 1er ");
        default -> text.append((char) (1 + random.nextInt(0x2FF)));
      }
    }
    return text.toString();
  }

  private static IndexWriterConfig config(IndexWriterConfig config) {
    return config.setIndexSort(new Sort(new SortField("order", SortField.Type.LONG, true)));
  }

  private static Document keys(int number) {
    Document document = new Document();
    document.add(new StringField(ID, "n" + number, Field.Store.NO));
    document.add(new NumericDocValuesField("order", number * 7919L % 1009));
    document.add(new NumericDocValuesField("number", number));
    return document;
  }

  private static Document ours(Inverter inverter, Texts texts, int number) {
    Document document = keys(number);
    if (!texts.title().isEmpty()) {
      document.add(inverter.field(TITLE, List.of(texts.title())));
    }
    if (!texts.body().isEmpty()) {
      document.add(inverter.field(BODY, texts.body()));
    }
    return document;
  }

  private static Document lucenes(Texts texts, int number) {
    Document document = keys(number);
    if (!texts.title().isEmpty()) {
      document.add(new TextField(TITLE, texts.title(), Field.Store.NO));
    }
    texts.body().forEach(text -> document.add(new TextField(BODY, text, Field.Store.NO)));
    return document;
  }

  private static Inverter inverter(long room) {
    return new Inverter(Set.of(TITLE, BODY), GAP, room);
  }

  private static IndexWriter writer(Directory directory, Inverter inverter) throws IOException {
    IndexWriterConfig config = config(new IndexWriterConfig());
    inverter.configure(config);
    return new IndexWriter(directory, config);
  }

  /** Lucene's own index of the same, of one segment. */
  private static Map<String, Map<Integer, List<Integer>>> lucenes(List<Texts> all)
      throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        Analyzer analyzer = tagging()) {
      try (IndexWriter writer =
          new IndexWriter(directory, config(new IndexWriterConfig(analyzer)))) {
        for (int i = 0; i < all.size(); i++) {
          writer.addDocument(lucenes(all.get(i), i));
        }
      }
      return content(directory);
    }
  }

  /** By field and term: by the number of the document the positions; norms behind a name. */
  private static Map<String, Map<Integer, List<Integer>>> content(Directory directory)
      throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).isTrue();
    }
    Map<String, Map<Integer, List<Integer>>> content = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : List.of(TITLE, BODY)) {
          add(leaf.reader(), field, content);
        }
      }
    }
    return content;
  }

  private static void add(
      LeafReader reader, String field, Map<String, Map<Integer, List<Integer>>> content)
      throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    NumericDocValues values = reader.getNumericDocValues("number");
    for (int document = 0; document < numbers.length; document++) {
      values.advance(document);
      numbers[document] = (int) values.longValue();
    }
    NumericDocValues norms = reader.getNormValues(field);
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      content
          .computeIfAbsent(field + " norm", any -> new TreeMap<>())
          .put(numbers[norms.docID()], List.of((int) norms.longValue()));
    }
    Terms terms = reader.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    BytesRef term;
    while ((term = each.next()) != null) {
      Map<Integer, List<Integer>> documents =
          content.computeIfAbsent(field + ':' + term, any -> new TreeMap<>());
      PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (reader.getLiveDocs() == null || reader.getLiveDocs().get(postings.docID())) {
          List<Integer> positions = new ArrayList<>();
          for (int i = 0; i < postings.freq(); i++) {
            positions.add(postings.nextPosition());
          }
          assertThat(documents.put(numbers[postings.docID()], positions)).isNull();
        }
      }
    }
  }

  private static void check(List<Texts> all) throws IOException {
    Inverter inverter = inverter(ROOM);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = writer(directory, inverter)) {
        for (int i = 0; i < all.size(); i++) {
          writer.addDocument(ours(inverter, all.get(i), i));
        }
      }
      assertThat(content(directory)).isEqualTo(lucenes(all));
    }
  }

  @Test
  void realTextsAreInvertedAsLuceneDoes() throws IOException {
    check(real());
  }

  @Test
  void anyTextsAreInvertedAsLuceneDoes() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      check(random(seed, 1 + seed * 10));
    }
  }

  @Test
  void threadsDictionariesAndSegmentsMakeNoDifference() throws Exception {
    List<Texts> all = random(7, 1000);
    // So little room that dictionaries follow each other inside a segment.
    Inverter inverter = inverter(1 << 10);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = writer(directory, inverter);
          ExecutorService pool = Executors.newFixedThreadPool(4)) {
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
          int first = thread;
          done.add(
              pool.submit(
                  () -> {
                    for (int i = first; i < all.size(); i += 4) {
                      writer.addDocument(ours(inverter, all.get(i), i));
                      if (i % 100 == first) {
                        writer.flushNextBuffer();
                      }
                    }
                    return true;
                  }));
        }
        for (Future<?> each : done) {
          each.get();
        }
        assertThat(inverter.bytes()).isPositive();
        writer.forceMerge(1);
      }
      assertThat(content(directory)).isEqualTo(lucenes(all));
    }
  }

  @Test
  void whatIsReplacedIsGone() throws IOException {
    List<Texts> all = new ArrayList<>(random(11, 200));
    Inverter inverter = inverter(ROOM);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = writer(directory, inverter)) {
        for (int i = 0; i < all.size(); i++) {
          writer.addDocument(ours(inverter, all.get(i), i));
        }
        List<Texts> others = random(12, 200);
        for (int i = 0; i < all.size(); i += 3) {
          all.set(i, others.get(i));
          writer.updateDocument(new Term(ID, "n" + i), ours(inverter, all.get(i), i));
        }
        writer.forceMerge(1);
      }
      assertThat(content(directory)).isEqualTo(lucenes(all));
    }
  }

  @Test
  void aDocumentThatLuceneRefusesLeavesNothing() throws IOException {
    List<Texts> all = random(13, 30);
    Inverter inverter = inverter(ROOM);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = writer(directory, inverter)) {
        long empty = inverter.bytes();
        for (int i = 0; i < all.size(); i++) {
          writer.addDocument(ours(inverter, all.get(i), i));
          Document refused = ours(inverter, all.get(i), 1000 + i);
          refused.add(new StringField(ID, "é".repeat(20_000), Field.Store.NO));
          assertThatThrownBy(() -> writer.addDocument(refused))
              .isInstanceOf(IllegalArgumentException.class);
        }
        writer.forceMerge(1);
        writer.forceMergeDeletes();
        assertThat(inverter.bytes()).as("tokens that wait").isLessThan(empty + 100_000);
      }
      assertThat(content(directory)).isEqualTo(lucenes(all));
    }
  }

  @Test
  void termsAreCountedUntilTheLastOfTheirTextsIsWritten() throws IOException {
    // So little room that each document has a dictionary of its own.
    Inverter inverter = inverter(1 << 10);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = writer(directory, inverter)) {
      writer.addDocument(ours(inverter, new Texts("Le premier titre", List.of()), 0));
      long one = inverter.bytes();
      for (int i = 1; i < 50; i++) {
        writer.addDocument(ours(inverter, new Texts("Titre numéro" + i, List.of()), i));
      }
      assertThat(inverter.bytes()).isGreaterThan(40 * one);
      writer.flush();
      assertThat(inverter.bytes()).isLessThan(2 * one);
    }
  }

  @Test
  void aTextThatWasLostIsAnErrorAndNoEmptyArticle() throws IOException {
    Inverter inverter = inverter(ROOM);
    Inverter other = inverter(ROOM);
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriter writer = writer(directory, inverter);
      writer.addDocument(ours(other, new Texts("Un titre", List.of()), 1));
      assertThatThrownBy(writer::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not there to be written");
      writer.rollback();
    }
  }
}
