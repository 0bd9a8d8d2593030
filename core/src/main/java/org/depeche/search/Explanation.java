package org.depeche.search;

import java.util.List;
import org.depeche.plan.Correction;
import org.depeche.plan.Match;

/**
 * Why an article answers a query, and what each part of the query gave. The parts sum to the score,
 * the shares of a part to the part, but for the rounding of floating point.
 *
 * @param query the query as typed
 * @param id the id of the article
 * @param matches whether it is a hit; a query of nothing but filters and excluded words, such as
 *     {@code section:sport}, leaves a hit without parts
 * @param score the score that the article has among the hits; 0 where it is none
 * @param parts the parts of the query that the article answers, in the order of the query, then
 *     nearness, then what the {@link Preferences} of the request add or take away
 * @param corrections the words that stand nowhere, and what was looked for in their place
 */
public record Explanation(
    String query,
    String id,
    boolean matches,
    float score,
    List<Part> parts,
    List<Correction> corrections) {

  /** Copies the lists. */
  public Explanation {
    parts = List.copyOf(parts);
    corrections = List.copyOf(corrections);
  }

  /** What a part of a query is. */
  public enum Reason {
    /** A word. */
    WORD,
    /** A compound: in one word, or all of its parts. */
    COMPOUND,
    /** A quoted phrase. */
    PHRASE,
    /** Two neighbours of the query that stand near each other. */
    NEARNESS,
    /** The age of the article. */
    FRESHNESS,
    /** A preferred section, or one that counts less. */
    SECTION,
    /** A preferred source, or one that counts less. */
    SOURCE
  }

  /** What evidence a share rests on. */
  public enum Evidence {
    /** Any form of the word or of its kin. */
    FAMILY,
    /** The word, accents ignored. */
    ACCENTS_IGNORED,
    /** The word as typed. */
    EXACT,
    /** The word among the first of the article. */
    OPENING,
    /** The words side by side in their order. */
    PHRASE,
    /** The words near each other. */
    NEARNESS
  }

  /**
   * A part of the query, or a preference of the request.
   *
   * @param reason what it is
   * @param typed what was typed; for preferences the day, the section or the source of the article
   * @param score what it gave; less than 0 where the section or source is to count less
   * @param shares what each field and evidence gave of that; none for preferences
   * @param occurrences where it stands in the article, in the order of the text; none for nearness,
   *     whose words are parts of their own, and for preferences
   */
  public record Part(
      Reason reason, String typed, double score, List<Share> shares, List<Occurrence> occurrences) {

    /** Copies the lists. */
    public Part {
      shares = List.copyOf(shares);
      occurrences = List.copyOf(occurrences);
    }
  }

  /**
   * What one evidence in one field gave.
   *
   * @param word which word of a compound gave it, or of what an acronym stands for; empty where the
   *     part has one word
   * @param field {@code title} or {@code body}, to which the standfirst belongs; {@code tags} for
   *     key words, {@code names} for section and byline
   * @param evidence the evidence
   * @param score what it gave
   */
  public record Share(String word, String field, Evidence evidence, double score) {

    Share(String field, Evidence evidence, double score) {
      this("", field, evidence, score);
    }

    Share times(double factor) {
      return new Share(word, field, evidence, score * factor);
    }

    Share of(String part) {
      return new Share(part, field, evidence, score);
    }
  }

  /**
   * A word of the article that answers a part.
   *
   * @param field {@code title}, {@code lead} or {@code body}; {@code tags} for the key words,
   *     joined by a comma and a blank; {@code section} or {@code author}
   * @param start the UTF-16 offset of its first character
   * @param end the offset behind its last character
   * @param written the word as it stands there
   * @param match how it answers what was typed
   */
  public record Occurrence(String field, int start, int end, String written, Match match) {}
}
