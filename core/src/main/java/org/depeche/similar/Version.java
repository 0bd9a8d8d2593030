package org.depeche.similar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.article.Article;

/**
 * The mark of an article as a version of its text, a correction or an annulment, as newsrooms and
 * agencies write it in front of a headline or a text, behind a headline, or as a tag: {@code
 * CORRIGÉ - …}, {@code (Rectificatif) …}, {@code ANNULE ET REMPLACE}, {@code … [annulé]}. A word
 * inside a sentence is no mark: in « Le budget corrigé » and « Un concert annulé » nothing is told
 * of the article.
 */
public enum Version {
  /** It corrects another version. */
  CORRECTION,
  /** It says nothing. */
  PLAIN,
  /** It is withdrawn, or withdraws another version. */
  ANNULLED;

  /** As much of a text is looked at. */
  private static final int OPENING = 160;

  private static final Pattern CORRECTED =
      marks(
          "annule et remplace|remplace et annule|(?:version |depeche |article )?"
              + "(?:corrigee?|rectifiee?)|rectificatif|rectif|rectification|correctif|"
              + "correction|corr|erratum|errata|nouvelle version corrigee|corrected");

  private static final Pattern WITHDRAWN =
      marks(
          "(?:depeche |article |papier |info |information )?(?:a )?annule(?:e|r)?s?|annulation"
              + "|(?:mandatory |bulletin )?kill(?:ed)?|(?:avis|ordre|demande) d.annulation"
              + "|ne pas (?:publier|diffuser|utiliser)|depeche retiree|article retire"
              + "|withdrawn");

  private static Pattern marks(String words) {
    String mark = "(?:attention )?(?:" + words + ")";
    String behind = "(?: (?:no|n°)? ?\\d{1,2})?";
    // In front and set off, in brackets or slashes anywhere, or behind a dash at the end.
    return Pattern.compile(
        "^[\\W_]*"
            + mark
            + behind
            + "(?: ?[:/|)\\]=*!]| ?[-–—]|$)"
            + "|[(\\[/*=] ?"
            + mark
            + behind
            + "(?: [^)\\]]{0,80})? ?[)\\]/*=:]"
            + "|[-–—:/|] ?"
            + mark
            + "[\\W_]*$"
            + "|^[\\W_]*(?:annule et remplace)\\b");
  }

  /**
   * Tells what an article says of itself.
   *
   * @param article the article
   * @return the kind of version
   */
  public static Version of(Article article) {
    if (isMarked(article, CORRECTED)) {
      return CORRECTION;
    }
    return isMarked(article, WITHDRAWN) ? ANNULLED : PLAIN;
  }

  private static boolean isMarked(Article article, Pattern mark) {
    return Stream.concat(
            Stream.of(article.title(), opening(article.lead()), opening(article.body())),
            article.tags().stream())
        .anyMatch(text -> mark.matcher(plain(text)).find());
  }

  /** The first line, or its beginning. */
  private static String opening(String text) {
    String begun = text.strip();
    int end = begun.indexOf('\n');
    String line = end < 0 ? begun : begun.substring(0, end);
    return line.length() <= OPENING ? line : line.substring(0, OPENING) + ".";
  }

  /** Lower case, no accents, single blanks, one kind of apostrophe. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .replaceAll("[\\s\\u00A0\\u202F]+", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
