package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Form;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.depeche.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Joined lists hold what the lists of the index hold. */
class ShortListsTest {
  private static final int ARTICLES = 700;
  private static final List<String> WORDS =
      List.of("soldat", "soldats", "soldate", "marin", "marins", "ciel", "vent", "quai");
  private static final String OFTEN = "phare";
  private static final String FAR = "digue";

  private static Snapshot snapshot;

  /** A posting, as the index has it. */
  private record Posting(int document, List<Integer> positions, IndexTerm term) {}

  @BeforeAll
  static void buildIndex() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    Random random = new Random(20261126);
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        StringBuilder body = new StringBuilder("le");
        for (int word = 0; word < random.nextInt(30); word++) {
          body.append(' ').append(WORDS.get(Math.min(random.nextInt(9), random.nextInt(9)) % 8));
        }
        if (i == 300) {
          body.append((" " + OFTEN).repeat(256));
        }
        if (i == 301) {
          body.append(" le".repeat(Character.MAX_VALUE)).append(' ').append(FAR);
        }
        if (i % 5 == 0) {
          body.append(' ').append(OFTEN).append(' ').append(FAR);
        }
        writer.add(Article.builder("a" + i).title("Titre").body(body.toString()).build());
      }
      writer.finish();
    }
    snapshot = Snapshot.open(directory);
  }

  @AfterAll
  static void closeIndex() throws IOException {
    snapshot.close();
  }

  @Test
  void everyPostingOfAShortListIsHeldInTheOrderOfDocuments() throws IOException {
    int held = 0;
    for (String word : WORDS) {
      for (int limit : new int[] {ShortLists.SHORT, ShortLists.SHORT_IF_KNOWN}) {
        held += check(word, limit);
      }
    }
    assertThat(held).isGreaterThan(2000);
  }

  @Test
  void aWordThatStandsTooOftenOrTooFarInAnArticleIsLeftToTheIndex() throws IOException {
    for (String word : List.of(OFTEN, FAR)) {
      List<IndexTerm> terms = terms(word);
      ShortLists lists = ShortLists.read(terms, postings(), ShortLists.SHORT_IF_KNOWN);
      assertThat(terms).as("terms of " + word).isNotEmpty();
      assertThat(terms).as("held terms of " + word).noneMatch(lists::hold);
      assertThat(lists.count()).isZero();
      assertThat(lists.document(0)).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
    }
  }

  private static SegmentPostings postings() throws IOException {
    return new SegmentPostings(new TermIndex(snapshot.reader().leaves()), 0, 0);
  }

  private static List<IndexTerm> terms(String text) throws IOException {
    TermIndex index = new TermIndex(snapshot.reader().leaves());
    Word word =
        new Planner(Weights.DEFAULT)
            .plan(QueryParser.parse(text), false, snapshot)
            .clauses()
            .get(0)
            .words()
            .get(0);
    List<IndexTerm> terms = new ArrayList<>();
    for (Form form : word.forms()) {
      IndexTerm term =
          index.find(
              TermIndex.FIELDS.indexOf(Schema.BODY),
              EvidenceTerm.of(Schema.BODY, form.kind(), form.text()).bytes(),
              form.weight(),
              1,
              true);
      if (term != null) {
        terms.add(term.inLevels(1));
      }
    }
    return terms;
  }

  private static int check(String word, int limit) throws IOException {
    List<IndexTerm> terms = terms(word);
    ShortLists lists = ShortLists.read(terms, postings(), limit);
    List<Posting> expected = new ArrayList<>();
    for (IndexTerm term : terms) {
      boolean isShort = term.frequency() < limit;
      assertThat(lists.hold(term)).as("%s below %d", word, limit).isEqualTo(isShort);
      if (isShort) {
        expected.addAll(read(term));
      }
    }
    assertThat(lists.count()).isEqualTo(expected.size());
    Random random = new Random(limit);
    for (int i = 0; i < lists.count(); i++) {
      int[] positions = new int[lists.frequency(i)];
      lists.positions(i, positions, 0);
      List<Integer> found = new ArrayList<>();
      for (int position : positions) {
        found.add(position);
      }
      assertThat(new Posting(lists.document(i), found, lists.term(i))).isIn(expected);
      assertThat(lists.firstPosition(i)).isEqualTo(found.get(0));
      assertThat(lists.document(i)).isLessThanOrEqualTo(lists.document(i + 1));
      int wanted = random.nextInt(ARTICLES + 1);
      int next = lists.from(i, wanted);
      assertThat(next).isGreaterThanOrEqualTo(i);
      assertThat(lists.document(next) >= wanted).isTrue();
      assertThat(next == i || lists.document(next - 1) < wanted).isTrue();
    }
    return lists.count();
  }

  private static List<Posting> read(IndexTerm term) throws IOException {
    List<Posting> postings = new ArrayList<>();
    PostingsEnum list = postings().open(term, PostingsEnum.POSITIONS);
    Objects.requireNonNull(list);
    while (list.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < list.freq(); i++) {
        positions.add(list.nextPosition());
      }
      postings.add(new Posting(list.docID(), positions, term));
    }
    return postings;
  }
}
