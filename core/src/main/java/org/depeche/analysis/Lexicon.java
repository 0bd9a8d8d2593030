package org.depeche.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * What the French lexicon says of written forms: their lemmas.
 *
 * <p>The rules, in their order:
 *
 * <ul>
 *   <li>A function word has no lemma but itself: {@code plus} never becomes {@code plaire}.
 *   <li>A form is looked up as written in small letters, then joined if it has a hyphen, then
 *       capitalised.
 *   <li>A form whose accents are missing or wrong has the lemmas of the {@linkplain #spellings
 *       forms that it stands for} ({@code cooperation}, {@code PECHE}, {@code réglement}).
 *   <li>A capitalised form that is a proper name, and is no lemma of a common word, is only itself:
 *       {@code Paris} is not the plural of {@code pari}.
 *   <li>{@code être} and {@code avoir} are nobody's lemma: they say nothing of what a text is
 *       about.
 *   <li>A noun that never changes is nobody's inflection ({@code km} is not {@code m}), nor is one
 *       with a prefix ({@code kilovolt}), and it is not the plural of a far rarer one: {@code fois}
 *       of {@code foi}, {@code sens} of {@code sen}.
 *   <li>A compound has the lemma that the lemmas of its parts make together, where the lexicon has
 *       that ({@code sages-femmes}, {@code toutes-puissantes}).
 *   <li>A form in small letters that the lexicon lacks has the lemmas of the form of today that it
 *       was the spelling of before 1835 ({@code étoient}, {@code enfans}).
 *   <li>A form that the lexicon lacks has the lemmas that {@link UnknownWords} gives it: it
 *       inflects as the words of its ending do, and a name only gains its plural.
 *   <li>Spellings that are one word have one lemma ({@code clef}, {@code clé}): see {@code
 *       equivalences.txt}.
 * </ul>
 *
 * <p>An instance is for one thread; the dictionary behind it is read once, by the first that needs
 * it.
 */
public final class Lexicon {
  private static final int SHORTEST_PLURAL = 4;
  private static final int LONGEST_ACRONYM = 4;
  private static final int MOST_PARTS = 3;
  private static final int REMEMBERED = 4096;
  private static final String NOUN_OR_ADJECTIVE = "NJ";
  private static final WordList FUNCTION_WORDS = WordList.load("function-words.txt");
  private static final WordList GAPS = WordList.load("lexicon-gaps.txt");

  /** So many classes of frequency, each about twice the one below, make a lemma far rarer. */
  private static final int FAR_RARER = 4;

  private final DictionaryLookup dictionary = new DictionaryLookup(LexiconData.dictionary());
  private final Map<String, Boolean> knownWords = new RecentlyUsed<>(REMEMBERED);
  private final Map<String, Boolean> verbs = new RecentlyUsed<>(REMEMBERED);
  private final Map<String, Boolean> participles = new RecentlyUsed<>(REMEMBERED);
  private final AccentVariants variants = new AccentVariants(LexiconData.dictionary());
  private final UnknownWords unknownWords =
      new UnknownWords(InflectionPatterns.shipped(), LexiconEntry.lookup(dictionary));

  private Lexicon() {}

  /**
   * A view of the French lexicon for one thread.
   *
   * @return a new view
   */
  public static Lexicon french() {
    return new Lexicon();
  }

  /**
   * Whether a word stands in the list of function words.
   *
   * @param lower a word in small letters
   * @return true for an article, a pronoun, a preposition, an auxiliary, …
   */
  public static boolean isFunctionWord(String lower) {
    return FUNCTION_WORDS.contains(lower) || FunctionLocutions.isOneWord(lower);
  }

  /**
   * Whether a form is in the lexicon.
   *
   * @param word a form in any case, accents composed
   * @return true if the lexicon has it in small letters or capitalised
   */
  public boolean knows(String word) {
    Boolean known = knownWords.get(word);
    if (known == null) {
      String lower = word.toLowerCase(Locale.ROOT);
      known =
          !dictionary.lookup(lower).isEmpty() || !dictionary.lookup(capitalised(lower)).isEmpty();
      knownWords.put(word, known);
    }
    return known;
  }

  /**
   * Whether a form is written in small letters, as no name is.
   *
   * @param lower a form in small letters, accents composed
   * @return true if the lexicon has it so
   */
  public boolean isCommonWord(String lower) {
    return !dictionary.lookup(lower).isEmpty();
  }

  /**
   * Whether a form can only be a name: {@code Franceinfo}, not {@code Pierre}.
   *
   * @param word a form in any case, accents composed
   * @return false for a form that the lexicon lacks too
   */
  public boolean isNameAlone(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Function<String, List<LexiconEntry>> lookup = LexiconEntry.lookup(dictionary);
    List<LexiconEntry> entries = new ArrayList<>(lookup.apply(lower));
    entries.addAll(lookup.apply(capitalised(lower)));
    return !entries.isEmpty() && entries.stream().allMatch(e -> e.partOfSpeech() == 'Z');
  }

  /**
   * Whether a form can only be a verb or its participle, as {@code licencier}, {@code peut} and
   * {@code signé} are, and {@code employé} is not, which may be a noun.
   *
   * @param lower a form in small letters, accents composed; where it has none and the lexicon lacks
   *     it, with any accents
   * @return false for what the lexicon does not know
   */
  public boolean isVerbOrParticiple(String lower) {
    return participles.computeIfAbsent(lower, this::hasVerbsOrParticiplesAlone);
  }

  private boolean hasVerbsOrParticiplesAlone(String lower) {
    List<WordData> readings = new ArrayList<>(dictionary.lookup(lower));
    if (readings.isEmpty() && Folding.isPlain(lower)) {
      variants.of(lower).forEach(variant -> readings.addAll(dictionary.lookup(variant)));
    }
    boolean verb = false;
    for (WordData data : readings) {
      char partOfSpeech = String.valueOf(data.getTag()).charAt(0);
      if (partOfSpeech != 'V' && partOfSpeech != 'J') {
        return false;
      }
      verb |= partOfSpeech == 'V';
    }
    return verb;
  }

  /**
   * Whether a form can be nothing but a verb: {@code veut}, but not {@code annonce}.
   *
   * @param lower a form in small letters, accents composed
   * @return true if the lexicon has it, and as a verb alone
   */
  public boolean isVerbAlone(String lower) {
    return verbs.computeIfAbsent(lower, this::hasVerbsAlone);
  }

  private boolean hasVerbsAlone(String lower) {
    List<WordData> entries = dictionary.lookup(lower);
    for (WordData data : entries) {
      CharSequence tag = data.getTag();
      if (tag == null || tag.isEmpty() || tag.charAt(0) != 'V') {
        return false;
      }
    }
    return !entries.isEmpty();
  }

  /**
   * Whether a form can be an adjective, whatever else it is.
   *
   * @param lower a form in small letters, accents composed
   * @return true if the lexicon has it as one
   */
  public boolean isAdjective(String lower) {
    for (WordData data : dictionary.lookup(lower)) {
      if (String.valueOf(data.getTag()).startsWith("J")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a form can be what somebody does: {@code veut}, {@code annonce}.
   *
   * @param lower a form in small letters, accents composed
   * @return true if the lexicon has it as a verb in the indicative, whatever else it is
   */
  public boolean isConjugated(String lower) {
    for (WordData data : dictionary.lookup(lower)) {
      if (String.valueOf(data.getTag()).startsWith("V ind")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a form can stand behind an article: a noun, an adjective or a numeral of a gender and a
   * number, or a name that takes an article, as countries do and people do not.
   *
   * @param written a form as it is written, accents composed; a capital that no name has is none
   * @param gender {@code m}, {@code f}, or {@code e} for either
   * @param number {@code s} or {@code p}
   * @param surely whether adjectives, and nouns of either gender, do not do
   * @return false for what the lexicon does not know
   */
  public boolean agrees(String written, char gender, char number, boolean surely) {
    List<WordData> readings = dictionary.lookup(written);
    boolean proper = !readings.isEmpty() && Character.isUpperCase(written.charAt(0));
    for (WordData data :
        readings.isEmpty() ? dictionary.lookup(written.toLowerCase(Locale.ROOT)) : readings) {
      String[] tag = String.valueOf(data.getTag()).split(" ", -1);
      if (tag.length < 3) {
        continue;
      }
      // The last letter of a tag is the class of frequency.
      String numbers = tag[2].substring(0, Math.max(0, tag[2].length() - 1));
      boolean ofEither = tag[1].equals("e");
      boolean ofGender = gender == 'e' || tag[1].indexOf(gender) >= 0 || ofEither && !surely;
      boolean ofNumber = proper ? numbers.indexOf(number) == 0 : numbers.indexOf(number) >= 0;
      boolean fits =
          switch (tag[0]) {
            case "N", "D" -> true;
            case "J" -> !surely;
            // People have no gender in their tag, or stand in singular and plural alike.
            case "Z" -> !ofEither && numbers.length() == 1;
            default -> false;
          };
      if (fits && ofGender && ofNumber) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a form is one of {@code être} or {@code avoir}.
   *
   * @param lower a form in small letters, accents composed
   * @return true for {@code a}, {@code sont}, {@code aurait}, …
   */
  public boolean isAuxiliary(String lower) {
    for (WordData data : dictionary.lookup(lower)) {
      if (isAuxiliaryTag(String.valueOf(data.getTag()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The lemmas of a form that differ from it, in small letters.
   *
   * @param word a form in any case, accents composed
   * @return the lemmas, without hyphens and apostrophes; none for a function word
   */
  public List<String> lemmas(String word) {
    return lemmas(word, spellings(word));
  }

  /** The same of a form whose {@linkplain #spellings spellings} are known. */
  List<String> lemmas(String word, List<String> spellings) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (FUNCTION_WORDS.contains(lower) || !(startsWithLetter(lower) || GAPS.contains(lower))) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    lookUp(lower, found);
    String joined = JoiningFilter.join(lower);
    if (!joined.equals(lower)) {
      if (found.isEmpty()) {
        lookUp(joined, found);
      }
      addJoinedSingular(joined, found);
      addCompound(lower, found);
    }
    boolean ownLemma = found.contains(lower);
    if (!ownLemma && isCapitalised(word) && isProperName(word)) {
      found.clear();
      lookUp(word, found);
    }
    if (found.isEmpty()) {
      lookUp(capitalised(lower), found);
    }
    for (String spelling : spellings) {
      if (!FUNCTION_WORDS.contains(spelling)) {
        lookUp(spelling, found);
      }
    }
    if (found.isEmpty() && spellings.isEmpty()) {
      for (String lemma : unknownWords.lemmas(word)) {
        found.add(lemma);
        if (Folding.isPlain(lemma) && !knows(lemma)) {
          found.addAll(variants.of(lemma));
        }
      }
    }
    return canonical(lower, found);
  }

  /**
   * Whether a word that the lexicon lacks may be the plural of a name; {@link
   * UnknownWords#mayBePluralOfName} has the rule.
   *
   * @param lower a word in small letters
   * @return false for a word that the lexicon has
   */
  public boolean mayBePluralOfName(String lower) {
    return !knows(lower) && unknownWords.mayBePluralOfName(lower);
  }

  /**
   * The forms of the lexicon with accents that are a form without them.
   *
   * @param folded a form without accents, in small letters
   * @return the forms in small letters
   */
  public List<String> accented(String folded) {
    List<String> forms = new ArrayList<>(variants.of(folded));
    forms.remove(folded);
    return forms;
  }

  /**
   * The forms of the lexicon that a form stands for whose accents are missing or wrong: {@code
   * Élysée} for {@code Elysée}, {@code règlement} for {@code réglement}; of a form that is spelt as
   * before 1835, those of today.
   *
   * <p>Of a form that the lexicon lacks, those with the nearest accents, or all where it has no
   * accent at all. A form that it has is itself, unless its accents may have been left out: those
   * of a word in capitals, that of a first letter in capitals, and those of a form that is far
   * rarer than the one with accents ({@code comite}, {@code congres}).
   *
   * @param word a form in any case, accents composed
   * @return the forms as the lexicon has them, the form itself left out
   */
  List<String> spellings(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!startsWithLetter(lower) || GAPS.contains(lower)) {
      return List.of();
    }
    String folded = Folding.fold(lower);
    boolean capital = isCapitalised(word);
    List<String> forms = new ArrayList<>(variants.of(folded));
    List<String> names = folded.isEmpty() ? List.of() : variants.of(capitalised(folded));
    // Somebody called Peter or Gates does nothing, and neither does an acronym (PETA).
    if (capital || isInCapitals(word) && word.length() <= LONGEST_ACRONYM) {
      forms.removeIf(form -> !Accents.lacksFirst(lower, form) && isVerbOrParticiple(form));
    }
    // Bergé has nothing to do with a bank of the river, nor Ecosse with shelling peas.
    if (capital) {
      forms.removeIf(form -> Accents.adds(lower, form) || !names.isEmpty() && isVerbAlone(form));
    }
    forms.addAll(names);
    forms.removeIf(form -> form.equalsIgnoreCase(lower));
    if (forms.isEmpty() && word.equals(lower) && OldSpelling.isImperfect(lower) && knows(lower)) {
      // Nobody makes anything a steward: «ils avoient» have.
      int own = frequency(lower);
      List<String> modern = new ArrayList<>(OldSpelling.modern(lower, this::readings));
      modern.removeIf(form -> frequency(form) - own < FAR_RARER);
      return modern;
    }
    if (forms.isEmpty()) {
      List<String> elided = withoutElided(lower, capital, word.equals(lower));
      return elided.isEmpty() && word.equals(lower) ? modern(lower) : elided;
    }
    if (knows(lower)) {
      boolean capitals = isInCapitals(word);
      int own = Math.max(frequency(lower), frequency(capitalised(lower)));
      forms.removeIf(
          form ->
              !(capitals && Accents.lacks(lower, form)
                  || capital && Accents.lacksFirst(lower, form)
                  || Accents.lacks(lower, form) && frequency(form) - own >= FAR_RARER));
      return forms;
    }
    if (!Folding.isPlain(lower)) {
      return Accents.nearest(lower, forms);
    }
    List<String> byFirst = forms.stream().filter(f -> Accents.lacksFirst(lower, f)).toList();
    return capital && !byFirst.isEmpty() ? byFirst : forms;
  }

  /**
   * {@code cest}, {@code lhomme}, {@code cetait}: the word behind an elided one that lost its
   * apostrophe.
   */
  private List<String> withoutElided(String lower, boolean capital, boolean small) {
    String rest = lower.substring(1);
    if (!(capital || small)
        || rest.length() < 2
        || knows(lower)
        || !ElisionFilter.isElidedBefore(lower.substring(0, 1), rest)) {
      return List.of();
    }
    // Loiseau and Larcher are names.
    boolean article = small && lower.charAt(0) == 'l' && rest.length() > 3;
    List<String> forms = new ArrayList<>(variantsOf(rest));
    forms.add(rest);
    forms.removeIf(form -> !(isAuxiliary(form) || article && isCommonWord(form)));
    return forms;
  }

  /**
   * The forms of today that a form spelt as before 1835 may stand for; {@link OldSpelling} has the
   * rules.
   *
   * @param lower a form in small letters, accents composed
   * @return forms that the lexicon has; none where it has the form itself, or for a name
   */
  List<String> modern(String lower) {
    return knows(lower) || !variantsOf(lower).isEmpty()
        ? List.of()
        : OldSpelling.modern(lower, this::readings);
  }

  /** A form as the lexicon has it; with accents where it lacks it, or has it far more rarely. */
  private List<String> readings(String lower) {
    boolean common = isCommonWord(lower);
    List<String> forms = new ArrayList<>(variantsOf(lower));
    if (common) {
      forms.removeIf(form -> frequency(form) - frequency(lower) < FAR_RARER);
      forms.add(lower);
    }
    return forms;
  }

  /** Whether a form is in the lexicon, with any accents if it has none, or in its old spelling. */
  boolean isSpelt(String form) {
    return knows(form) || isCommonSpelt(form.toLowerCase(Locale.ROOT));
  }

  /** The same of a form in small letters, as no name is written. */
  boolean isCommonSpelt(String lower) {
    return isCommonWord(lower)
        || GAPS.contains(lower)
        || !variantsOf(lower).isEmpty()
        || !modern(lower).isEmpty();
  }

  private List<String> variantsOf(String lower) {
    return Folding.isPlain(lower) ? variants.of(lower) : List.of();
  }

  /**
   * Whether a compound is a name of the lexicon, accents apart: {@code Champs-Élysées}, {@code
   * États-Unis}, whose parts are no words of their own.
   */
  boolean isCompoundName(String word) {
    if (word.indexOf('-') < 0
        || word.indexOf('\'') >= 0
        || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    StringBuilder folded = new StringBuilder();
    for (String part : word.split("-", -1)) {
      String plain = Folding.fold(part);
      boolean capital = !part.isEmpty() && Character.isUpperCase(part.charAt(0));
      folded.append(folded.isEmpty() ? "" : "-");
      folded.append(capital && !plain.isEmpty() ? capitalised(plain) : plain);
    }
    return dictionary.lookup(word.toLowerCase(Locale.ROOT)).isEmpty()
        && (!dictionary.lookup(word).isEmpty() || !variants.of(folded.toString()).isEmpty());
  }

  /** The forms that begin with some letters. */
  FormsBeginning beginning(String letters) {
    return new FormsBeginning(letters, LexiconData.dictionary());
  }

  /** Whether a form is a lemma of one of some parts of speech: the first letters of its tags. */
  boolean isLemma(String form, String partsOfSpeech) {
    for (WordData data : dictionary.lookup(form)) {
      CharSequence tag = data.getTag();
      if (tag != null
          && !tag.isEmpty()
          && partsOfSpeech.indexOf(tag.charAt(0)) >= 0
          && form.contentEquals(data.getStem())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithLetter(String word) {
    return !word.isEmpty() && Character.isLetter(word.codePointAt(0));
  }

  private void lookUp(String form, Set<String> lemmas) {
    String mended = GAPS.get(form);
    if (mended != null) {
      lemmas.addAll(List.of(mended.split(" ")));
    }
    boolean invariable = false;
    boolean plural = false;
    String singular = form.endsWith("s") ? form.substring(0, form.length() - 1) : "";
    for (WordData data : dictionary.lookup(form)) {
      String lemma = data.getStem().toString().toLowerCase(Locale.ROOT);
      String tag = String.valueOf(data.getTag());
      boolean own = lemma.equals(form);
      boolean neverChanges = isInvariableNoun(tag);
      if (!isAuxiliaryTag(tag) && (own || !neverChanges && !isPrefixed(form, lemma, tag))) {
        lemmas.add(lemma);
        invariable |= own && neverChanges;
        plural |= lemma.equals(singular);
      }
    }
    if (invariable
        && plural
        && singular.indexOf('-') < 0
        && frequency(form) - frequency(singular) >= FAR_RARER) {
      lemmas.remove(singular);
    }
  }

  /** The class of frequency of a form, the last letter of its tags; higher is more frequent. */
  private int frequency(String form) {
    int highest = 0;
    for (WordData data : dictionary.lookup(form)) {
      CharSequence tag = data.getTag();
      if (tag != null && !tag.isEmpty()) {
        highest = Math.max(highest, tag.charAt(tag.length() - 1));
      }
    }
    return highest;
  }

  private static boolean isAuxiliaryTag(String tag) {
    return tag.startsWith("V etre") || tag.startsWith("V avoir");
  }

  private static boolean isInvariableNoun(String tag) {
    return tag.startsWith("N ") && tag.contains(" sp");
  }

  /** A unit with its prefix ({@code kilovolt}): what the lexicon gives as its lemma is another. */
  private static boolean isPrefixed(String form, String lemma, String tag) {
    return tag.startsWith("N ")
        && form.length() > lemma.length() + 1
        && (form.endsWith(lemma) || form.endsWith(lemma + 's'));
  }

  /**
   * Whether a compound begins with the first name of a person, and all its parts with a capital:
   * {@code Jean-Loup}, {@code Marie-Rose}.
   */
  boolean isGivenName(List<String> parts) {
    return parts.stream().allMatch(Lexicon::isCapitalised)
        && dictionary.lookup(parts.get(0)).stream()
            .map(data -> String.valueOf(data.getTag()))
            .anyMatch(tag -> tag.startsWith("Z m sp") || tag.startsWith("Z f sp"));
  }

  private boolean isProperName(String word) {
    return dictionary.lookup(word).stream()
        .anyMatch(data -> data.getTag() != null && isNameTag(data.getTag().toString()));
  }

  /** A name, or a noun with a capital that never changes ({@code Jura}, {@code Loire}). */
  private static boolean isNameTag(String tag) {
    return tag.charAt(0) == 'Z' || isInvariableNoun(tag);
  }

  /** A capital and small letters: in a word all in capitals the first one says nothing. */
  private static boolean isCapitalised(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return Character.isUpperCase(word.charAt(0));
  }

  /** More than one letter, and none of them small. */
  private static boolean isInCapitals(String word) {
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** A word in small letters with a capital. */
  static String capitalised(String lower) {
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  /** {@code mille-pattes} is the plural of {@code millepatte}, where the lexicon has that. */
  private void addJoinedSingular(String joined, Set<String> lemmas) {
    if (joined.endsWith("s") && joined.length() > SHORTEST_PLURAL) {
      lookUp(joined.substring(0, joined.length() - 1), lemmas);
    }
  }

  private void addCompound(String lower, Set<String> lemmas) {
    String[] parts = lower.split("-");
    if (parts.length < 2 || parts.length > MOST_PARTS || !Set.of(lower).containsAll(lemmas)) {
      return;
    }
    List<String> compounds = List.of("");
    for (String part : parts) {
      Set<String> ends = new LinkedHashSet<>(List.of(part));
      lookUp(part, ends);
      compounds =
          compounds.stream()
              .flatMap(start -> ends.stream().map(end -> start.isEmpty() ? end : start + '-' + end))
              .toList();
    }
    for (String compound : compounds) {
      if (!compound.equals(lower) && isLemma(compound, NOUN_OR_ADJECTIVE)) {
        lemmas.add(compound);
      }
    }
  }

  private static List<String> canonical(String lower, Set<String> lemmas) {
    Set<String> canonical = new LinkedHashSet<>();
    String own = JoiningFilter.join(lower);
    canonical.add(Equivalences.canonical(own));
    for (String lemma : lemmas) {
      canonical.add(Equivalences.canonical(JoiningFilter.join(lemma)));
    }
    canonical.remove(own);
    return List.copyOf(canonical);
  }
}
