package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * What acronyms stand for, as the articles of an index say: {@code contrat à durée déterminée
 * (CDD)}. Looked up when a query asks, in the articles that hold the acronym most often, and
 * remembered. Safe for use by several threads.
 */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  /** Who explains an acronym does so often; {@value} articles are read in a few milliseconds. */
  private static final int ARTICLES = 32;

  /** How far before an acronym its words may begin, in characters. */
  private static final int REACH = 120;

  private static final int REMEMBERED = 10_000;

  private final Map<String, List<Words.Found>> known = new ConcurrentHashMap<>();

  /** The articles that hold initials of words most often, by their numbers, in ascending order. */
  private final Map<String, int[]> holders = new ConcurrentHashMap<>();

  /** What initials of words may stand for. */
  private final Map<String, List<Words.Found>> initials = new ConcurrentHashMap<>();

  /** Whether a word may be an acronym: few letters, and no word of the lexicon. */
  static boolean isCandidate(String word, Lexicon lexicon) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter)
        && !lexicon.knows(word);
  }

  /**
   * The words that initials stand for, if they are an acronym of the index; none otherwise, or
   * where no article that would be read holds all the words that have them.
   *
   * @param forms the forms of each word that has one of the initials
   * @param content the content words of a text
   */
  List<Words.Found> ofInitials(
      String letters,
      List<List<Form>> forms,
      Lexicon lexicon,
      Vocabulary vocabulary,
      Snapshot snapshot,
      Function<String, List<Words.Found>> content)
      throws IOException {
    List<Words.Found> words = initials.get(letters);
    if (words == null) {
      boolean stands =
          isCandidate(letters, lexicon) && vocabulary.frequency(EvidenceKind.EXACT, letters) > 0;
      if (stands
          && !known.containsKey(letters.toUpperCase(Locale.ROOT))
          && !maySay(letters, forms, snapshot)) {
        // Other words may have the same initials.
        return List.of();
      }
      words = stands ? of(letters, snapshot, content) : List.of();
      if (initials.size() < REMEMBERED) {
        initials.put(letters, words);
      }
    }
    return words;
  }

  /**
   * The words that an acronym stands for, as an article writes them; none if no article says.
   *
   * @param content the content words of a text
   */
  List<Words.Found> of(
      String acronym, Snapshot snapshot, Function<String, List<Words.Found>> content)
      throws IOException {
    String capitals = acronym.toUpperCase(Locale.ROOT);
    List<Words.Found> words = known.get(capitals);
    if (words == null) {
      Optional<String> said = look(capitals, snapshot);
      words = said.isEmpty() ? List.of() : content.apply(said.get());
      if (known.size() < REMEMBERED) {
        known.put(capitals, words);
      }
    }
    return words;
  }

  /** Whether an article that would be read holds all of some words: it takes longer to read it. */
  private boolean maySay(String letters, List<List<Form>> words, Snapshot snapshot)
      throws IOException {
    int[] articles = holders.get(letters);
    if (articles == null) {
      articles =
          mostlyAbout(letters, snapshot).stream().mapToInt(Holder::document).sorted().toArray();
      if (holders.size() < REMEMBERED) {
        holders.put(letters, articles);
      }
    }
    BitSet holding = new BitSet();
    holding.set(0, articles.length);
    for (List<Form> word : words) {
      BitSet ofWord = new BitSet();
      for (Form form : word) {
        if (form.match() != Match.KIN) {
          addHolding(
              EvidenceTerm.of(Schema.TITLE, form.kind(), form.text()), articles, ofWord, snapshot);
          addHolding(
              EvidenceTerm.of(Schema.BODY, form.kind(), form.text()), articles, ofWord, snapshot);
        }
      }
      holding.and(ofWord);
    }
    return !holding.isEmpty();
  }

  private static void addHolding(Term term, int[] articles, BitSet holding, Snapshot snapshot)
      throws IOException {
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(
            snapshot.reader(), term.field(), term.bytes(), PostingsEnum.NONE);
    for (int i = 0; postings != null && i < articles.length; i++) {
      if (postings.docID() < articles[i]) {
        postings.advance(articles[i]);
      }
      if (postings.docID() == articles[i]) {
        holding.set(i);
      }
    }
  }

  /** What most of the articles say; of two said as often, the first by its letters. */
  private static Optional<String> look(String capitals, Snapshot snapshot) throws IOException {
    Map<String, Integer> votes = new TreeMap<>();
    for (Holder holder : mostlyAbout(capitals.toLowerCase(Locale.ROOT), snapshot)) {
      vote(capitals, snapshot.article(holder.document), votes);
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** An article that holds an acronym. */
  private record Holder(int frequency, BytesRef id, int document) {
    /** Those come last that hold it most often; of two, the one whose id is less. */
    private static final Comparator<Holder> LEAST_FIRST =
        Comparator.comparingInt(Holder::frequency)
            .thenComparing(Holder::id, Comparator.reverseOrder());
  }

  /** The articles that hold an acronym most often: the same in every index of the same articles. */
  private static Collection<Holder> mostlyAbout(String acronym, Snapshot snapshot)
      throws IOException {
    PriorityQueue<Holder> most = new PriorityQueue<>(Holder.LEAST_FIRST);
    Term term = EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, acronym);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum articles = leaf.reader().postings(term, PostingsEnum.FREQS);
      SortedDocValues ids = leaf.reader().getSortedDocValues(Schema.ID);
      Bits live = leaf.reader().getLiveDocs();
      while (articles != null && articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int document = articles.docID();
        boolean isLive = live == null || live.get(document);
        if (isLive
            && (most.size() < ARTICLES || articles.freq() >= most.element().frequency())
            && ids != null
            && ids.advanceExact(document)) {
          BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
          most.add(new Holder(articles.freq(), id, leaf.docBase + document));
          if (most.size() > ARTICLES) {
            most.remove();
          }
        }
      }
    }
    return most;
  }

  private static void vote(String capitals, Article article, Map<String, Integer> votes) {
    String sign = "(" + capitals + ")";
    for (String text : List.of(article.title(), article.lead(), article.body())) {
      int at = text.indexOf(sign);
      if (at > 0) {
        String said = spelt(capitals, text.substring(Math.max(0, at - REACH), at));
        if (!said.isEmpty()) {
          votes.merge(said, 1, Integer::sum);
        }
      }
    }
  }

  /** The last words of a text, if the letters of the acronym are their initials; else nothing. */
  private static String spelt(String capitals, String before) {
    Deque<String> words = new ArrayDeque<>();
    List<String> written = new ArrayList<>(List.of(before.split("[^\\p{L}]+")));
    int letter = capitals.length() - 1;
    for (int i = written.size() - 1; i >= 0 && letter >= 0; i--) {
      String word = written.get(i).toLowerCase(Locale.ROOT);
      if (!word.isEmpty() && initial(word) == initial(capitals.substring(letter))) {
        letter--;
      } else if (!Lexicon.isFunctionWord(word)) {
        return "";
      }
      words.addFirst(word);
    }
    return letter < 0 ? String.join(" ", words) : "";
  }

  private static char initial(String word) {
    return Folding.fold(word.substring(0, 1).toLowerCase(Locale.ROOT)).charAt(0);
  }
}
