package org.depeche.index;

import java.util.Locale;

/**
 * How a phrase of a title is a term of the index: a tag, its key (its content words, folded, with a
 * space between them), {@link #END_OF_KEY}, and how it is written.
 *
 * <p>A word that is its key but for capitals is one sign there; so most of a phrase stands in its
 * term once. A phrase of three content words also stands for the one of the first two, where that
 * is one: a sign stands where it ends. So a title has fewer terms, almost all of which are new.
 */
public final class PhraseTerm {

  /** Begins the terms of single words. */
  public static final char WORD = '1';

  /** Begins the terms of phrases. */
  public static final char PHRASE = '2';

  /** Between the key and the words as written. */
  public static final char END_OF_KEY = '\u0000';

  /** Begins words as written whose capital says nothing: the first ones of a sentence. */
  private static final char AT_START = '\u0001';

  /** A word as its key has it. */
  private static final char LOWER = '\u0002';

  /** A word with a capital, else as its key has it. */
  private static final char CAPITALISED = '\u0003';

  /** A word as its key has it, but in capitals. */
  private static final char CAPITALS = '\u0004';

  /** Stands before a word that follows as it is, once for each word that its key has for it. */
  private static final char OTHERWISE = '\u0005';

  /** Stands behind a phrase that goes on. */
  private static final char END_OF_SHORTER = '\u0006';

  private final StringBuilder key = new StringBuilder();
  private final StringBuilder written = new StringBuilder();
  private int shorter;

  PhraseTerm(boolean atStart) {
    if (atStart) {
      written.append(AT_START);
    }
  }

  /** Adds what is no content word, as it is written. */
  void addBetween(String text) {
    written.append(text);
  }

  /** Adds a content word. */
  void addWord(String wordKey, String text) {
    key.append(key.isEmpty() ? "" : " ").append(wordKey);
    boolean one = wordKey.indexOf(' ') < 0;
    if (one && text.equals(wordKey)) {
      written.append(LOWER);
    } else if (one && isCapitalised(text, wordKey)) {
      written.append(CAPITALISED);
    } else if (one && hasCapitalBehind(text) && text.equals(capitals(wordKey))) {
      written.append(CAPITALS);
    } else {
      written.append(OTHERWISE);
      wordKey.chars().filter(c -> c == ' ').forEach(c -> written.append(OTHERWISE));
      written.append(text);
    }
  }

  /** Says that what was added so far is a phrase, whatever follows. */
  void endShorter() {
    shorter = written.length();
  }

  /** The term of the phrase alone. */
  String term(char tag) {
    return term(tag, 0);
  }

  /** The term of the phrase that stands for the shorter one too, if there is one. */
  String termOfBoth(char tag) {
    return term(tag, shorter);
  }

  private String term(char tag, int end) {
    StringBuilder term = new StringBuilder(key.length() + written.length() + 3);
    term.append(tag).append(key).append(END_OF_KEY).append(written, 0, end);
    if (end > 0) {
      term.append(END_OF_SHORTER);
    }
    return term.append(written, end, written.length()).toString();
  }

  /** Is given a phrase as a title writes it. */
  public interface Reader {

    /**
     * Is given a phrase.
     *
     * @param key its content words, folded
     * @param written the phrase as it is written
     * @param atStart whether its first capital says nothing
     */
    void phrase(String key, String written, boolean atStart);
  }

  /**
   * Reads the phrases of a term.
   *
   * @param term a term as text
   * @param begun what the keys wanted begin with, as that of the term does
   * @param reader is given the phrase, and before it the shorter one that it stands for
   */
  public static void read(String term, String begun, Reader reader) {
    int end = term.indexOf(END_OF_KEY);
    boolean atStart = end + 1 < term.length() && term.charAt(end + 1) == AT_START;
    StringBuilder written = new StringBuilder(2 * term.length());
    int wordAt = 1;
    for (int i = end + (atStart ? 2 : 1); i < term.length(); i++) {
      char c = term.charAt(i);
      if (c == END_OF_SHORTER) {
        String shorter = term.substring(1, wordAt - 1);
        if (shorter.startsWith(begun)) {
          reader.phrase(shorter, written.toString(), atStart);
        }
      } else if (c > OTHERWISE) {
        written.append(c);
      } else {
        int space = term.indexOf(' ', wordAt);
        int wordEnd = space < 0 || space > end ? end : space;
        String word = term.substring(wordAt, wordEnd);
        wordAt = wordEnd + 1;
        switch (c) {
          case LOWER -> written.append(word);
          case CAPITALISED -> written.append(capitalised(word));
          case CAPITALS -> written.append(capitals(word));
          default -> {
            // The word itself follows.
          }
        }
      }
    }
    reader.phrase(term.substring(1, end), written.toString(), atStart);
  }

  private static boolean isCapitalised(String text, String key) {
    return text.length() == key.length()
        && text.charAt(0) == Character.toUpperCase(key.charAt(0))
        && text.regionMatches(1, key, 1, key.length() - 1);
  }

  private static boolean hasCapitalBehind(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String capitalised(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  private static String capitals(String key) {
    return key.toUpperCase(Locale.ROOT);
  }
}
