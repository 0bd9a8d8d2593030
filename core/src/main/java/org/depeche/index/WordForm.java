package org.depeche.index;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depeche.analysis.Lexicon;
import org.jspecify.annotations.Nullable;

/** A word as a title writes it, and what is known of it; for one thread, like its lexicon. */
final class WordForm {

  /** What stands before or behind a verb, and in no phrase. */
  private static final Set<String> PRONOUNS =
      Set.of("je", "tu", "il", "elle", "on", "ils", "elles", "se", "s", "me", "m", "ne", "n", "y");

  private static final Pattern INVERTED =
      Pattern.compile(".*-(t-)?(je|tu|il|elle|on|nous|vous|ils|elles|ce)");

  private final String lower;
  private final String key;
  private final int elided;
  private final boolean small;
  private final boolean capitals;
  private final boolean capitalised;
  private final boolean listed;
  private @Nullable Boolean verbAlone;
  private @Nullable Boolean conjugated;
  private @Nullable Boolean inverted;
  private @Nullable Boolean ofVerb;
  private @Nullable Boolean participle;
  private @Nullable Boolean adjective;

  WordForm(String written) {
    lower = written.toLowerCase(Locale.ROOT);
    key = TitlePhrases.key(written);
    small = written.equals(lower);
    capitals = TitlePhrases.isInCapitals(written);
    capitalised = Character.isUpperCase(written.charAt(0));
    String plain = lower.replace('’', '\'');
    listed = Lexicon.isFunctionWord(plain);
    int apostrophe = lower.length() == written.length() ? plain.indexOf('\'') : -1;
    boolean article = apostrophe > 0 && Lexicon.isFunctionWord(plain.substring(0, apostrophe));
    elided = article && apostrophe + 1 < plain.length() ? apostrophe + 1 : 0;
  }

  /** The word folded; what is neither letter nor digit is a space. */
  String key() {
    return key;
  }

  /** How many letters belong to a function word that is elided before the word. */
  int elided() {
    return elided;
  }

  boolean isInCapitals() {
    return capitals;
  }

  boolean isCapitalised() {
    return capitalised;
  }

  /** Whether the list of function words has it. */
  boolean isListed() {
    return listed;
  }

  /** Whether it is a verb; behind a name stands rather what that does: Macron annonce. */
  boolean isVerb(boolean first, boolean behindName, Lexicon lexicon) {
    return small && behindName && (isConjugated(lexicon) || isParticiple(lexicon))
        || (small || first) && isVerbAlone(lexicon)
        || isInverted(lexicon);
  }

  /** What a name does or has done to it: {@code Macron interpellé}. */
  private boolean isParticiple(Lexicon lexicon) {
    if (participle == null) {
      participle = lexicon.isVerbOrParticiple(lower);
    }
    return participle;
  }

  /** Whether it may be an adjective of either gender and number. */
  boolean isAdjective(Lexicon lexicon) {
    if (adjective == null) {
      adjective = lexicon.isAdjective(lower);
    }
    return adjective;
  }

  private boolean isVerbAlone(Lexicon lexicon) {
    if (verbAlone == null) {
      verbAlone = lexicon.isVerbAlone(lower);
    }
    return verbAlone;
  }

  private boolean isConjugated(Lexicon lexicon) {
    if (conjugated == null) {
      conjugated = lexicon.isConjugated(lower);
    }
    return conjugated;
  }

  /** A verb and its pronoun: {@code veut-il}. */
  private boolean isInverted(Lexicon lexicon) {
    if (inverted == null) {
      inverted =
          lower.indexOf('-') >= 0
              && INVERTED.matcher(lower).matches()
              && !lexicon.isCommonWord(lower);
    }
    return inverted;
  }

  /** Whether a function word belongs to a verb. */
  boolean isOfVerb(Lexicon lexicon) {
    if (ofVerb == null) {
      ofVerb = PRONOUNS.contains(key) || lexicon.isAuxiliary(lower);
    }
    return ofVerb;
  }
}
