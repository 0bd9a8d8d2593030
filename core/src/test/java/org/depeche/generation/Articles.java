package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.depeche.analysis.EvidenceKind;
import org.depeche.article.Article;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/** Articles to index, and what an index of them is to be. */
final class Articles {
  private static final String[] WORDS = {
    "coopération",
    "militaire",
    "gouvernement",
    "grève",
    "ministre",
    "élection",
    "budget",
    "été",
    "hôpital",
    "pêche",
    "tempête",
    "procès",
    "musée",
    "train",
    "océan",
    "d’œuvre",
    "L’avocat"
  };

  private Articles() {}

  static Article article(String id, String body) {
    return Article.builder(id).title("Titre de " + id).body(body).build();
  }

  /** Articles of words drawn at random, always the same for a seed. */
  static List<Article> some(int count, long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder body = new StringBuilder();
      int words = 20 + random.nextInt(60);
      for (int word = 0; word < words; word++) {
        body.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      articles.add(article("article-" + i, body.toString()));
    }
    return articles;
  }

  /** Id and exact score of each hit, in order: by score, then by id. */
  static List<String> answer(Snapshot snapshot, String... words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words) {
      query.add(
          new TermQuery(EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, word)),
          BooleanClause.Occur.SHOULD);
    }
    TopDocs top = snapshot.searcher().search(query.build(), Math.max(1, snapshot.size()));
    List<String> hits = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) {
      int bits = Integer.MAX_VALUE - Float.floatToIntBits(hit.score);
      hits.add(
          String.format("%010d", bits) + " " + hit.score + " " + snapshot.article(hit.doc).id());
    }
    hits.sort(null);
    return hits;
  }

  static List<String> answer(Path index) throws IOException {
    Snapshot snapshot =
        OpenGeneration.open(new IndexLayout(index), OpenGeneration.QUICK).snapshot();
    try (snapshot) {
      return answer(snapshot, "coopération", "militaire", "grève");
    }
  }

  /** The id and body of every article in an index, after its files were checked. */
  static TreeMap<String, String> content(Path index) throws IOException {
    IndexLayout layout = new IndexLayout(index);
    OpenGeneration open = OpenGeneration.open(layout, OpenGeneration.QUICK);
    TreeMap<String, String> content = new TreeMap<>();
    try (Snapshot snapshot = open.snapshot()) {
      Path folder = layout.generation(open.number());
      Manifest manifest = Manifest.read(folder);
      assertThat(manifest.articles()).isEqualTo(snapshot.size());
      try (ArticleList list = ArticleList.open(folder, manifest)) {
        for (ArticleEntry entry = list.next(); entry != null; entry = list.next()) {
          Article article = snapshot.article(entry.id()).orElseThrow();
          assertThat(new ArticleEntry(entry.id(), new Hasher().content(article), entry.source()))
              .isEqualTo(entry);
          content.put(entry.id(), article.body());
        }
      }
      assertThat(content).hasSize(snapshot.size());
      assertThat(Verification.sums(folder)).isEqualTo(manifest.files());
    }
    return content;
  }

  /** Whether Lucene's own thorough check finds nothing. */
  static boolean isClean(Path index) throws IOException {
    IndexLayout layout = new IndexLayout(index);
    Path folder = layout.generation(CurrentGeneration.read(layout).orElseThrow());
    try (FSDirectory directory =
            FSDirectory.open(IndexLayout.lucene(folder), NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(directory)) {
      return check.checkIndex().clean;
    }
  }

  static TreeMap<String, String> content(List<Article> articles) {
    TreeMap<String, String> content = new TreeMap<>();
    articles.forEach(article -> content.put(article.id(), article.body()));
    return content;
  }

  /** Everything in an index folder outside its generations' files. */
  static List<String> leftovers(Path index, int... generations) throws IOException {
    List<String> expected = new ArrayList<>(List.of("CURRENT", "generations", "lock"));
    Arrays.stream(generations)
        .forEach(number -> expected.add(String.format("generations/%06d", number)));
    try (Stream<Path> found = Files.walk(index, 2)) {
      return found
          .map(path -> index.relativize(path).toString())
          .filter(name -> !name.isEmpty() && !expected.contains(name))
          .toList();
    }
  }

  static RunOptions options() {
    return RunOptions.builder().threads(1).build();
  }

  /** An hour later, so that no file was changed just now. */
  static RunOptions.Builder later() {
    return options().toBuilder().clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
  }

  /** Writes a file, and the folders above it. */
  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Writes articles as JSON Lines. */
  static Path writeLines(Path file, List<Article> articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Article article : articles) {
      lines.append(
          "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}\n"
              .formatted(article.id(), article.title(), article.body()));
    }
    return write(file, lines.toString());
  }

  static IndexRun run(Path index) {
    return new IndexRun(index, options(), RunListener.NONE);
  }
}
