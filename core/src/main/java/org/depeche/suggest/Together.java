package org.depeche.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.depeche.analysis.EvidenceKind;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.index.TitlePhrases;
import org.jspecify.annotations.Nullable;

/**
 * Counts the articles whose text holds a finished word and a completion of the next one, among the
 * first {@value #LOOKED_AT} that hold the finished one.
 */
final class Together {
  private static final int LOOKED_AT = 512;
  private static final int REACH = 3;
  private static final int FEW_LOOKED_AT = 64;

  /** What follows a word so many times less often than another does stands there by chance. */
  private static final int FEWER = 5;

  private final Snapshot snapshot;

  Together(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Articles that hold two words; ordered by how much the words belong together.
   *
   * @param following in how many of them the second follows the first
   * @param both how many they are
   */
  record Counts(int following, int both) implements Comparable<Counts> {

    @Override
    public int compareTo(Counts other) {
      int byFollowing = Integer.compare(other.following, following);
      return byFollowing != 0 ? byFollowing : Integer.compare(other.both, both);
    }
  }

  /** The words that stand in articles where one was begun, those that do so most often first. */
  List<Spellings.Spelling> beside(Typed typed, List<Spellings.Spelling> words) throws IOException {
    TitlePhrases.Word rarest = null;
    int behind = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < typed.all().size(); i++) {
      TitlePhrases.Word word = typed.all().get(i);
      int frequency = word.content() ? frequency(word.key()) : 0;
      if (frequency > 0 && frequency < fewest) {
        fewest = frequency;
        rarest = word;
        behind = typed.all().size() - i;
      }
    }
    if (rarest == null) {
      return List.of();
    }
    // Where function words were typed the distance is known, else some may have been left out.
    boolean exactly = typed.all().size() > typed.words().size();
    Counts[] counts =
        count(
            rarest.key(),
            // In texts the chain joins what a hyphen joins.
            words.stream().map(word -> word.key().replace(" ", "")).toList(),
            exactly ? behind : 1,
            exactly ? behind : behind - 1 + REACH);
    Integer[] order = new Integer[counts.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> counts[i]));
    List<Spellings.Spelling> beside = new ArrayList<>();
    for (int i : order) {
      if (counts[i].following() > 0
          && counts[i].following() * FEWER >= counts[order[0]].following()) {
        Spellings.Spelling word = words.get(i);
        beside.add(new Spellings.Spelling(word.key(), word.written(), counts[i].following()));
      }
    }
    return beside;
  }

  /** How much each word belongs to one that is there already. */
  private Counts[] count(String finished, List<String> words, int least, int most)
      throws IOException {
    int[] following = new int[words.size()];
    int[] both = new int[words.size()];
    int left = LOOKED_AT;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum documents = postings(leaf, finished);
      PostingsEnum[] others = new PostingsEnum[words.size()];
      for (int i = 0; documents != null && i < others.length; i++) {
        others[i] = postings(leaf, words.get(i));
      }
      while (documents != null
          && left > 0
          && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          left--;
          int[] places = places(documents);
          for (int i = 0; i < others.length; i++) {
            if (holds(others[i], documents.docID())) {
              both[i]++;
              following[i] += follows(others[i], places, least, most) ? 1 : 0;
            }
          }
        }
      }
    }
    Counts[] counts = new Counts[words.size()];
    Arrays.setAll(counts, i -> new Counts(following[i], both[i]));
    return counts;
  }

  /**
   * Whether a word stands right behind another one in at least one of so many of the articles that
   * hold it; {@value #FEW_LOOKED_AT} are looked at.
   */
  boolean isPreceded(String word, String before, int seldom) throws IOException {
    int holding = 0;
    int preceded = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum documents = postings(leaf, word);
      PostingsEnum others = documents == null ? null : postings(leaf, before);
      while (documents != null
          && holding < FEW_LOOKED_AT
          && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        holding++;
        if (holds(others, documents.docID())) {
          preceded += isBehind(places(documents), places(others)) ? 1 : 0;
        }
      }
    }
    return preceded > 0 && preceded * seldom >= holding;
  }

  private static boolean isBehind(int[] places, int[] before) {
    for (int place : before) {
      if (Arrays.binarySearch(places, place + 1) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int[] places(PostingsEnum documents) throws IOException {
    int[] places = new int[documents.freq()];
    for (int i = 0; i < places.length; i++) {
      places[i] = documents.nextPosition();
    }
    return places;
  }

  private static boolean follows(PostingsEnum other, int[] places, int least, int most)
      throws IOException {
    int at = 0;
    for (int i = other.freq(); i > 0; i--) {
      int place = other.nextPosition();
      while (at < places.length && places[at] < place - most) {
        at++;
      }
      if (at < places.length && places[at] <= place - least) {
        return true;
      }
    }
    return false;
  }

  /** In how many articles a word stands. */
  int frequency(String key) throws IOException {
    return Math.max(snapshot.frequency(exact(key)), snapshot.frequency(folded(key)));
  }

  private static boolean holds(@Nullable PostingsEnum postings, int document) throws IOException {
    if (postings == null) {
      return false;
    }
    int at = postings.docID();
    return (at < document ? postings.advance(document) : at) == document;
  }

  /** Those of the folded form, which every accented one leaves, else those of the plain one. */
  private static @Nullable PostingsEnum postings(LeafReaderContext leaf, String key)
      throws IOException {
    Term term =
        leaf.reader().docFreq(folded(key)) > leaf.reader().docFreq(exact(key))
            ? folded(key)
            : exact(key);
    return leaf.reader().postings(term, PostingsEnum.POSITIONS);
  }

  private static Term exact(String key) {
    return EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, key);
  }

  private static Term folded(String key) {
    return EvidenceTerm.of(Schema.BODY, EvidenceKind.FOLDED, key);
  }
}
