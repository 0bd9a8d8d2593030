package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.index.Snapshot;

/** Lets an acronym and the words that it stands for answer each other, for one query. */
final class SpeltOut {
  private static final int MOST_WORDS = 6;

  private final Acronyms acronyms;
  private final KnownWords known;
  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final Analyzer analyzer;
  private final Lexicon lexicon;

  SpeltOut(
      Acronyms acronyms,
      KnownWords known,
      Snapshot snapshot,
      Vocabulary vocabulary,
      Analyzer analyzer,
      Lexicon lexicon) {
    this.acronyms = acronyms;
    this.known = known;
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
    this.lexicon = lexicon;
  }

  /** The content words that an acronym stands for; none if no article explains it. */
  List<Words.Found> words(Words.Found word) throws IOException {
    return acronyms.of(word.exact().get(0), snapshot, this::contentOf);
  }

  private List<Words.Found> contentOf(String text) {
    return Words.of(text, analyzer).stream()
        .filter(word -> word.span() == 1 && !isFunctionWord(word))
        .toList();
  }

  private static boolean isFunctionWord(Words.Found word) {
    return word.exact().stream().allMatch(Lexicon::isFunctionWord);
  }

  /** An acronym for some words of a query. */
  record Short(Words.Found acronym, Words.Found first, Words.Found last) {}

  /** The acronyms of words that stand side by side in a query, function words apart. */
  List<Short> acronyms(List<Words.Found> query) throws IOException {
    if (query.size() < 2) {
      return List.of();
    }
    List<Words.Found> content =
        query.stream().filter(word -> word.span() == 1 && !isFunctionWord(word)).toList();
    List<Short> found = new ArrayList<>();
    for (int from = 0; from < content.size(); from++) {
      StringBuilder initials = new StringBuilder();
      for (int to = from; to < content.size() && to - from < MOST_WORDS; to++) {
        initials.append(Folding.fold(content.get(to).exact().get(0)).charAt(0));
        if (to > from && standsFor(initials.toString(), content.subList(from, to + 1))) {
          Words.Found acronym = Words.of(initials.toString(), analyzer).get(0);
          found.add(new Short(acronym, content.get(from), content.get(to)));
        }
      }
    }
    return found;
  }

  private boolean standsFor(String acronym, List<Words.Found> words) throws IOException {
    List<Words.Found> meant =
        acronyms.ofInitials(acronym, words, known, lexicon, vocabulary, snapshot, this::contentOf);
    if (meant.size() != words.size()) {
      return false;
    }
    for (int i = 0; i < meant.size(); i++) {
      Set<String> same = forms(meant.get(i));
      same.retainAll(forms(words.get(i)));
      if (same.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** What a word has in common with its other forms, accents apart. */
  private static Set<String> forms(Words.Found word) {
    Set<String> forms = new HashSet<>();
    word.exact().forEach(text -> forms.add(Folding.fold(text)));
    word.lemmas().forEach(text -> forms.add(Folding.fold(text)));
    return forms;
  }
}
