package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.depeche.Depeche;
import org.depeche.TestData;
import org.depeche.article.Article;
import org.depeche.eval.Queries;
import org.depeche.generation.RunListener;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Clause;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is left unread changes no result: the ranking is that of Lucene's own query for the plan,
 * over several segments with deleted articles.
 */
class RankerTest {
  private static final long SEED = 20261124;
  private static final int ARTICLES = 6000;
  private static final int SEGMENTS = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING, true));

  private static final Ranker RANKER = new Ranker(Weights.DEFAULT);
  private static final Planner PLANNER = new Planner(Weights.DEFAULT);
  private static final Weights NO_OPENING = withoutOpening(Weights.DEFAULT);
  private static final List<String> QUERIES = new ArrayList<>();
  private static Snapshot snapshot;

  /** Real words, mixed into articles enough that windows, pruning and ties all come to pass. */
  @BeforeAll
  static void buildIndex() throws IOException {
    Random random = new Random(SEED);
    List<String> titles = new ArrayList<>();
    List<String> words = new ArrayList<>();
    try (Depeche own =
        Depeche.inMemoryFiles(List.of(TestData.path("articles")), RunListener.NONE)) {
      Map<String, String> queries = Queries.read(TestData.path("queries.tsv")).texts();
      QUERIES.addAll(queries.values());
      for (String query : queries.values()) {
        for (Hit hit : own.search(query).hits()) {
          titles.add(hit.article().title());
          words.addAll(List.of(SPACE.split(hit.article().body())));
        }
      }
    }
    // A name that stands in bylines alone.
    QUERIES.addAll(List.of("Xylandre", "Zoé Xylandre " + words.get(0)));
    for (int i = 0; i < 60; i++) {
      QUERIES.add(titles.get(random.nextInt(titles.size())).replace("\"", ""));
      QUERIES.add(text(words, 1 + random.nextInt(4), random).replace("\"", ""));
    }
    List<String> gone = new ArrayList<>();
    Directory directory = new ByteBuffersDirectory();
    for (int segment = 0; segment < SEGMENTS; segment++) {
      try (ArticleWriter writer = new ArticleWriter(directory)) {
        for (int i = 0; i < ARTICLES / SEGMENTS; i++) {
          String title =
              random.nextInt(4) == 0
                  ? titles.get(random.nextInt(titles.size()))
                  : text(words, 3 + random.nextInt(6), random);
          String id = segment + "-" + random.nextInt(1_000_000) + "-" + i;
          if (i % 7 == 0) {
            gone.add(id);
          }
          writer.add(
              Article.builder(id)
                  .title(title)
                  .body(text(words, 10 + random.nextInt(120), random))
                  .section(random.nextInt(3) == 0 ? text(words, 1, random) : "")
                  .author(random.nextInt(5) == 0 ? "Zoé Xylandre" : "")
                  .tags(tags(words, random))
                  .build());
        }
        writer.finish();
      }
    }
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (String id : gone) {
        writer.delete(id);
      }
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  /** Some articles share all their words, so that scores are equal and ids decide. */
  private static String text(List<String> words, int number, Random random) {
    StringBuilder text = new StringBuilder();
    int from = random.nextInt(words.size());
    for (int i = 0; i < number; i++) {
      from = random.nextInt(3) == 0 ? random.nextInt(words.size()) : (from + 1) % words.size();
      text.append(i == 0 ? "" : " ").append(words.get(from));
    }
    return text.toString();
  }

  private static List<String> tags(List<String> words, Random random) {
    List<String> tags = new ArrayList<>();
    for (int i = random.nextInt(9) - 5; i > 0; i--) {
      tags.add(text(words, 1 + random.nextInt(2), random));
    }
    return tags;
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  @Test
  void theIndexHasSeveralSegmentsAndDeletedArticles() {
    assertThat(snapshot.reader().leaves()).hasSizeGreaterThan(1);
    assertThat(snapshot.reader().hasDeletions()).isTrue();
  }

  @Test
  void ranksAsLuceneDoesWhateverIsLeftUnread() throws IOException {
    LuceneOracle oracle = new LuceneOracle(NO_OPENING, snapshot);
    Ranker ranker = new Ranker(NO_OPENING);
    IndexSearcher lucene = new IndexSearcher(snapshot.reader());
    lucene.setSimilarity(new EvidenceSimilarity(Weights.DEFAULT.k1(), Weights.DEFAULT.b()));
    int compared = 0;
    for (boolean all : new boolean[] {false, true}) {
      for (String query : QUERIES) {
        Plan plan = PLANNER.plan(QueryParser.parse(query), all, snapshot);
        // Lucene counts a word of a phrase twice where two of its forms stand at one position.
        if (plan.clauses().stream().anyMatch(Clause.Phrase.class::isInstance)) {
          continue;
        }
        compared++;
        TopFieldDocs expected =
            lucene.search(
                oracle.translate(plan), new TopFieldCollectorManager(ORDER, 20, ARTICLES));
        Ranker.Ranking ranking = ranker.rank(plan, Preferences.NONE, snapshot, 20, Long.MAX_VALUE);
        assertThat(ranking.totalExact()).as(query).isTrue();
        assertThat(ranking.total()).as(query).isEqualTo(expected.totalHits.value());
        assertThat(ranking.hits()).as(query).hasSize(expected.scoreDocs.length);
        Map<String, Float> scores = new TreeMap<>();
        for (BestHits.Hit hit : ranking.hits()) {
          scores.put(hit.id().utf8ToString(), hit.score());
        }
        for (int i = 0; i < expected.scoreDocs.length; i++) {
          FieldDoc document = (FieldDoc) expected.scoreDocs[i];
          float score = (float) document.fields[0];
          assertThat(ranking.hits().get(i).score())
              .as("score %d of «%s»", i + 1, query)
              .isCloseTo(score, within(1e-4f * score));
          String id = ((BytesRef) document.fields[1]).utf8ToString();
          float last = ranking.hits().get(ranking.hits().size() - 1).score();
          if (score > last * 1.0001f) {
            assertThat(scores).as("hits of «%s»", query).containsKey(id);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void pruningChangesNeitherHitsNorScores() throws IOException {
    for (String query : QUERIES) {
      Plan plan = PLANNER.plan(QueryParser.parse(query), false, snapshot);
      List<String> through =
          hits(RANKER.rank(plan, Preferences.NONE, snapshot, 300, Long.MAX_VALUE));
      for (int depth : new int[] {1, 10, 100, 300}) {
        List<String> pruned = hits(RANKER.rank(plan, Preferences.NONE, snapshot, depth, 0));
        assertThat(pruned)
            .as("the best %d of «%s»", depth, query)
            .isEqualTo(through.subList(0, Math.min(depth, through.size())));
      }
    }
  }

  @Test
  void equalScoresAreOrderedByIdDescending() throws IOException {
    int equal = 0;
    for (String query : QUERIES) {
      Plan plan = PLANNER.plan(QueryParser.parse(query), false, snapshot);
      List<BestHits.Hit> hits = RANKER.rank(plan, Preferences.NONE, snapshot, 300, 0).hits();
      for (int i = 1; i < hits.size(); i++) {
        if (hits.get(i - 1).score() == hits.get(i).score()) {
          equal++;
          assertThat(hits.get(i - 1).id()).as(query).isGreaterThan(hits.get(i).id());
        }
      }
    }
    assertThat(equal).isPositive();
  }

  @Test
  void aTotalThatIsNotExactIsALowerBound() throws IOException {
    int bounds = 0;
    for (String query : QUERIES) {
      Plan plan = PLANNER.plan(QueryParser.parse(query), false, snapshot);
      long exact = RANKER.rank(plan, Preferences.NONE, snapshot, 10, Long.MAX_VALUE).total();
      for (long count : new long[] {0, 10, 1000}) {
        Ranker.Ranking ranking = RANKER.rank(plan, Preferences.NONE, snapshot, 10, count);
        if (ranking.totalExact()) {
          assertThat(ranking.total()).as(query).isEqualTo(exact);
        } else {
          bounds++;
          assertThat(ranking.total()).as(query).isBetween(Math.min(count, exact), exact);
        }
      }
    }
    assertThat(bounds).isPositive();
  }

  @Test
  void anExplanationSumsToTheScore() throws IOException {
    Explainer explainer = new Explainer(Weights.DEFAULT);
    for (boolean all : new boolean[] {false, true}) {
      for (String query : QUERIES) {
        Plan plan = PLANNER.plan(QueryParser.parse(query), all, snapshot);
        for (BestHits.Hit hit : RANKER.rank(plan, Preferences.NONE, snapshot, 3, 0).hits()) {
          Explanation why = explainer.explain(plan, Preferences.NONE, snapshot, hit.number());
          assertThat(why.score()).as(query).isEqualTo(hit.score());
          for (Explanation.Part part : why.parts()) {
            assertThat(part.shares().stream().mapToDouble(Explanation.Share::score).sum())
                .as("«%s» of «%s»", part.typed(), query)
                .isCloseTo(part.score(), within(1e-4 * part.score()));
            if (part.reason() != Explanation.Reason.NEARNESS) {
              assertThat(part.occurrences()).as("«%s» of «%s»", part.typed(), query).isNotEmpty();
            }
          }
        }
      }
    }
  }

  @Test
  void theWordsOfAPhraseAreToldWhereThePhraseStands() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(
          Article.builder("a")
              .title("Il garde la vue")
              .body("Il y a vue. Une garde à vue, puis à vue de nez.")
              .build());
      writer.finish();
    }
    try (Snapshot own = Snapshot.open(directory)) {
      Plan plan = PLANNER.plan(QueryParser.parse("\"garde à vue\""), false, own);
      Explanation.Part phrase =
          new Explainer(Weights.DEFAULT)
              .explain(plan, Preferences.NONE, own, 0).parts().stream()
                  .filter(part -> part.reason() == Explanation.Reason.PHRASE)
                  .findFirst()
                  .orElseThrow();
      assertThat(phrase.occurrences())
          .extracting(Explanation.Occurrence::start)
          .containsExactly(16, 22, 24);
    }
  }

  @Test
  void theWordsOfAnAcronymAreToldFromTheAcronym() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(Article.builder("a").body("La Banque centrale européenne (BCE) attend.").build());
      writer.finish();
    }
    try (Snapshot own = Snapshot.open(directory)) {
      Plan plan = PLANNER.plan(QueryParser.parse("BCE"), false, own);
      Explanation why = new Explainer(Weights.DEFAULT).explain(plan, Preferences.NONE, own, 0);
      assertThat(why.parts().get(0).occurrences())
          .extracting(one -> one.written() + " " + one.match())
          .containsExactly(
              "Banque SPELT_OUT", "centrale SPELT_OUT", "européenne SPELT_OUT", "BCE EXACT");
    }
  }

  @Test
  void noDepthFindsNothingAndCounts() throws IOException {
    Plan plan = PLANNER.plan(QueryParser.parse("coopération militaire"), false, snapshot);
    Ranker.Ranking ranking = RANKER.rank(plan, Preferences.NONE, snapshot, 0, Long.MAX_VALUE);
    assertThat(ranking.hits()).isEmpty();
    assertThat(ranking.total()).isPositive();
  }

  @Test
  void aWordAmongTheFirstOfABodyCountsMore() throws IOException {
    String filling = "mot ".repeat(100);
    Directory directory = new ByteBuffersDirectory();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      writer.add(Article.builder("a").title("Un").body("Une trêve " + filling).build());
      writer.add(Article.builder("b").title("Un").body(filling + " Une trêve").build());
      writer.add(Article.builder("c").title("Un").lead("La trêve").body(filling).build());
      writer.finish();
    }
    try (Snapshot own = Snapshot.open(directory)) {
      Plan plan = PLANNER.plan(QueryParser.parse("trêve"), false, own);
      List<BestHits.Hit> hits = RANKER.rank(plan, Preferences.NONE, own, 3, 0).hits();
      assertThat(hits).extracting(hit -> hit.id().utf8ToString()).containsExactly("c", "a", "b");
      Explainer explainer = new Explainer(Weights.DEFAULT);
      for (BestHits.Hit hit : hits) {
        boolean opens =
            explainer
                .explain(plan, Preferences.NONE, own, hit.number())
                .parts()
                .get(0)
                .shares()
                .stream()
                .anyMatch(share -> share.evidence() == Explanation.Evidence.OPENING);
        assertThat(opens).isEqualTo(!hit.id().utf8ToString().equals("b"));
      }
    }
  }

  @Test
  void whatARankerKeptGoesWithItWhileTheSnapshotStaysOpen() throws Exception {
    WeakReference<Scratch> kept = kept();
    for (int i = 0; i < 100 && kept.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(kept.get()).isNull();
  }

  private static WeakReference<Scratch> kept() throws IOException {
    Ranker ranker = new Ranker(Weights.DEFAULT);
    Plan plan = PLANNER.plan(QueryParser.parse(QUERIES.get(0)), false, snapshot);
    WeakReference<Scratch> kept =
        ranker.prepared(
            plan, Preferences.NONE, snapshot, (model, scratch) -> new WeakReference<>(scratch));
    System.gc();
    assertThat(kept.get()).isNotNull();
    Reference.reachabilityFence(ranker);
    return kept;
  }

  private static Weights withoutOpening(Weights w) {
    return new Weights(
        w.exact(),
        w.accentsIgnored(),
        w.kin(),
        w.corrected(),
        w.speltOut(),
        w.functionWord(),
        w.verb(),
        w.repetition(),
        w.assumedArticles(),
        w.pair(),
        w.textPair(),
        w.pairDistance(),
        w.slop(),
        w.phrase(),
        w.otherField(),
        w.title(),
        w.tag(),
        w.name(),
        0,
        w.openingWords(),
        w.freshness(),
        w.k1(),
        w.b());
  }

  private static List<String> hits(Ranker.Ranking ranking) {
    return ranking.hits().stream().map(hit -> hit.id().utf8ToString() + " " + hit.score()).toList();
  }
}
