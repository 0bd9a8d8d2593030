package org.depeche.index;

import java.util.List;
import java.util.Set;
import org.depeche.analysis.Lexicon;
import org.depeche.index.TitlePhrases.Word;

/**
 * The places of a title where a phrase can begin, go on and end: the borders of names and noun
 * phrases, by parts of speech and function words. A phrase that would end or begin inside a longer
 * unit is none.
 */
final class PhraseBorders {

  /** The function words that stand inside names of things; others part two of them. */
  private static final Set<String> LINKS =
      Set.of(
          "de", "du", "des", "d", "a", "au", "aux", "en", "sur", "contre", "sans", "par", "et",
          "la", "le", "les", "l");

  private static final Set<String> OF = Set.of("de", "du", "des", "d");
  private static final Set<String> TO = Set.of("a", "au", "aux");
  private static final Set<String> INTRODUCING = Set.of("a", "au", "aux", "en", "par");
  private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l");

  private final Lexicon lexicon;
  private final List<Word> words;
  private final List<WordForm> forms;

  /** The borders of the title whose words these lists hold at the time of a call. */
  PhraseBorders(List<Word> words, List<WordForm> forms, Lexicon lexicon) {
    this.words = words;
    this.forms = forms;
    this.lexicon = lexicon;
  }

  /** Whether a word is one of a verb, which no phrase crosses. */
  boolean isVerb(int at) {
    Word word = words.get(at);
    boolean behindName = at > 0 && word.joined() && isName(at - 1);
    return forms.get(at).isVerb(word.first(), behindName, lexicon);
  }

  /** Whether a phrase that stands before a word goes over it. */
  boolean isCrossed(int at) {
    Word word = words.get(at);
    if (!word.joined() || (word.content() ? isVerb(at) : forms.get(at).isOfVerb(lexicon))) {
      return false;
    }
    return word.content() || word.particle() || LINKS.contains(word.key());
  }

  /** Whether a phrase of several words can begin with a content word. */
  boolean begins(int at) {
    return !isVerb(at) && !isInside(at);
  }

  /** Whether a phrase can end with a content word. */
  boolean ends(int at) {
    return !isInside(at + 1) && !isNumberOf(at) && !isLocution(at);
  }

  /** Whether no border stands before a word: it goes on with the one right before it. */
  private boolean isInside(int at) {
    if (at == 0 || at >= words.size() || !words.get(at).joined()) {
      return false;
    }
    if (words.get(at).particle()) {
      return isName(at - 1);
    }
    if (!isContent(at)) {
      return false;
    }
    if (!isContent(at - 1) || isVerb(at) || isVerb(at - 1)) {
      return false;
    }
    return isName(at) == isName(at - 1)
        || isName(at - 1) && (words.get(at - 1).first() || forms.get(at).isAdjective(lexicon));
  }

  /** A figure right before what it counts. */
  private boolean isNumberOf(int at) {
    return at + 1 < words.size()
        && words.get(at + 1).joined()
        && isContent(at + 1)
        && Character.isDigit(words.get(at).key().charAt(0));
  }

  /**
   * Whether a noun makes a preposition with those around it: {@code face à} behind a noun, {@code
   * au cœur de}, {@code en raison de}.
   */
  private boolean isLocution(int at) {
    String next = next(at);
    if (at == 0 || isName(at)) {
      return false;
    }
    if (isContent(at - 1)) {
      return TO.contains(next) && words.get(at).joined() && !forms.get(at).isAdjective(lexicon);
    }
    int before = ARTICLES.contains(words.get(at - 1).key()) ? at - 2 : at - 1;
    return OF.contains(next) && before >= 0 && INTRODUCING.contains(words.get(before).key());
  }

  /** The function word that follows; empty where none does. */
  private String next(int at) {
    boolean function = at + 1 < words.size() && words.get(at + 1).joined() && !isContent(at + 1);
    return function ? words.get(at + 1).key() : "";
  }

  private boolean isContent(int at) {
    return words.get(at).content();
  }

  boolean isName(int at) {
    return isContent(at) && forms.get(at).isCapitalised();
  }
}
