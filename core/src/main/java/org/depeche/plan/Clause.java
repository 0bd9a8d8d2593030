package org.depeche.plan;

import java.util.List;
import java.util.stream.Stream;

/** What an article may or has to hold: a word, a compound, or a phrase. */
public sealed interface Clause {

  /**
   * The words of the clause, for marking.
   *
   * @return every word, in the order of the query
   */
  List<Word> words();

  /**
   * What was typed for it.
   *
   * @return the text, without its operator or quotes
   */
  String typed();

  /**
   * Whether an article has to hold it where all words are required.
   *
   * @return false for a function word beside content words
   */
  boolean content();

  /**
   * A word.
   *
   * @param word the word
   */
  record Single(Word word) implements Clause {
    @Override
    public String typed() {
      return word.typed();
    }

    @Override
    public List<Word> words() {
      return List.of(word);
    }

    @Override
    public boolean content() {
      return word.content();
    }
  }

  /**
   * A compound: written in one word, or all of its parts.
   *
   * @param whole the compound in one word
   * @param parts its parts
   * @param offsets the position of each part, counted from the first, where the parts answer side
   *     by side alone; empty where they may stand anywhere in an article
   */
  record Compound(Word whole, List<Word> parts, List<Integer> offsets) implements Clause {

    /** Copies the parts. */
    public Compound {
      parts = List.copyOf(parts);
      offsets = List.copyOf(offsets);
    }

    /**
     * Whether its parts answer side by side alone.
     *
     * @return false where they may stand anywhere in an article
     */
    public boolean sideBySide() {
      return !offsets.isEmpty();
    }

    /**
     * Whether a part was not typed: one of the words that a typed acronym stands for.
     *
     * @param part one of the words
     * @return true if what was typed for it is all of the compound
     */
    public boolean spellsOut(Word part) {
      return part != whole && part.start() == whole.start() && part.end() == whole.end();
    }

    @Override
    public String typed() {
      return whole.typed();
    }

    @Override
    public List<Word> words() {
      return Stream.concat(Stream.of(whole), parts.stream()).toList();
    }

    @Override
    public boolean content() {
      return true;
    }
  }

  /**
   * A phrase: its words one after the other, in their inflection; case and accents do not count.
   *
   * @param typed what stands between the quotes
   * @param words the words; those inside a whole are answered by it too
   * @param positions the position of each word, from 0
   * @param wholes the compounds that were typed in it, as one word
   */
  record Phrase(String typed, List<Word> words, List<Integer> positions, List<Whole> wholes)
      implements Clause {

    /**
     * Some words of a phrase as one: {@code portemonnaie}, of {@code porte} and {@code monnaie}.
     *
     * @param word the one word
     * @param from the number of the first word that it stands for
     * @param to the number behind the last
     */
    public record Whole(Word word, int from, int to) {}

    /** Copies the words. */
    public Phrase {
      words = List.copyOf(words);
      positions = List.copyOf(positions);
      wholes = List.copyOf(wholes);
    }

    @Override
    public boolean content() {
      return true;
    }
  }
}
