package org.depeche.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling of French before 1835: the forms of today that an old one may stand for ({@code
 * avoit}, {@code enfans}, {@code tems}, {@code poëte}, {@code rhythme}).
 *
 * <p>A rule makes candidates, of which only those count that the lexicon has. {@code -ois} is no
 * rule: {@code François} is a name, {@code françois} one without its capital.
 */
final class OldSpelling {

  private static final int SHORTEST = 4;

  /** No word has more than two of the old ways, and few have two. */
  private static final int MOST_RULES = 2;

  private record Rule(Pattern old, String modern) {
    Rule(String old, String modern) {
      this(Pattern.compile(old), modern);
    }
  }

  /** Each with words that it is for. */
  private static final List<Rule> RULES =
      List.of(
          // avoit, étoient, pourroit
          new Rule("oi(t|ent)$", "ai$1"),
          // connoître, paroît, paroissent, connoissance
          new Rule("oî(?=t)", "aî"),
          new Rule("oi(?=ss)", "ai"),
          // foible, affoiblir; monnoie
          new Rule("oi(?=bl)", "ai"),
          new Rule("noie(s?)$", "naie$1"),
          // enfans, puissans; parens, gouvernemens
          new Rule("(?<=.[ae]n)s$", "ts"),
          // tems, longtems, long-tems
          new Rule("-?tems$", "temps"),
          new Rule("-temps$", "temps"),
          // poëte, poëme; poësie
          new Rule("ë", "è"),
          new Rule("ë", "é"),
          // collége, siége, piége
          new Rule("é(?=[^aeiouyéèêë]+es?$)", "è"),
          // rhythme; diphthongue, phthisie
          new Rule("rhyth", "ryth"),
          new Rule("phth", "pht"),
          // sçavoir, sçavant
          new Rule("^sç", "s"),
          // roy, loy, employ
          new Rule("oy$", "oi"),
          // asyle, hyver, stylet
          new Rule("(?<=[^aeiouyéèêë])y(?=[^aeiouyéèêë])", "i"),
          // throne, authorité, cathégorie
          new Rule("th(?=.)", "t"),
          // phantôme, flegme
          new Rule("ph(?=.)", "f"),
          // appeller, jetter, allarme, deffendre
          new Rule("([lmnptf])\\1(?=..)", "$1"),
          // mesme, teste, feste; isle; hoste, coste; haste
          new Rule("es(?=[tm])", "ê"),
          new Rule("is(?=l)", "î"),
          new Rule("os(?=t)", "ô"),
          new Rule("as(?=t)", "â"),
          // estude, escrire, espée
          new Rule("^es(?=[tcp])", "é"));

  private OldSpelling() {}

  /** Whether a form ends as the old imperfect does. */
  static boolean isImperfect(String lower) {
    return lower.endsWith("oit") || lower.endsWith("oient");
  }

  /**
   * The forms of today that a form may stand for.
   *
   * @param lower a form in small letters, accents composed, that the lexicon lacks
   * @param known the forms that the lexicon has for a candidate, in small letters
   * @return the forms, those with the fewest changes alone
   */
  static List<String> modern(String lower, Function<String, List<String>> known) {
    if (lower.length() < SHORTEST && !lower.endsWith("oy")) {
      return List.of();
    }
    Set<String> forms = new LinkedHashSet<>(List.of(lower));
    for (int changes = 1; changes <= MOST_RULES; changes++) {
      Set<String> candidates = new LinkedHashSet<>();
      for (String form : forms) {
        RULES.forEach(rule -> addAll(form, rule, candidates));
      }
      List<String> found =
          candidates.stream().flatMap(form -> known.apply(form).stream()).distinct().toList();
      if (!found.isEmpty()) {
        return found;
      }
      forms = candidates;
    }
    return List.of();
  }

  /** Adds what becomes of a form where a rule is used at one of its places, and at all of them. */
  private static void addAll(String form, Rule rule, Set<String> candidates) {
    Matcher matcher = rule.old().matcher(form);
    int places = 0;
    while (matcher.find()) {
      StringBuilder one = new StringBuilder(form.substring(0, matcher.start()));
      one.append(rule.modern().replace("$1", matcher.groupCount() > 0 ? matcher.group(1) : ""));
      candidates.add(one.append(form.substring(matcher.end())).toString());
      places++;
    }
    if (places > 1) {
      candidates.add(matcher.replaceAll(rule.modern()));
    }
  }
}
