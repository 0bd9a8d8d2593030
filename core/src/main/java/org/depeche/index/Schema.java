package org.depeche.index;

import java.util.List;

/**
 * The fields of an article in the index, as data: what another backend would declare.
 *
 * @param name the name of the field in Lucene
 * @param use what the field is for
 */
public record Schema(String name, Use use) {

  /** What a field is for. */
  public enum Use {
    /** Analysed French text with positions. */
    TEXT,
    /** One value to filter and sort by. */
    KEY,
    /** A name to filter and count by, whatever its case and accents; see {@link NameKey}. */
    NAME,
    /** Several of these. */
    NAMES,
    /** Terms that are counted and looked up by their beginning. */
    TERMS,
    /** Bytes by which articles are compared; see {@link Signature}. */
    SIGNATURE,
    /** Kept to be read back, not searched. */
    STORED
  }

  /** The identity of an article. */
  public static final String ID = "id";

  /** The headline. */
  public static final String TITLE = "title";

  /** The text; the standfirst is its first value. */
  public static final String BODY = "body";

  /** What a standfirst is called where it has to be told from the rest of the body. */
  public static final String LEAD = "lead";

  /** The whole article, to be read back; see {@link StoredArticle}. */
  public static final String ARTICLE = "article";

  /** The date as a number: milliseconds since 1970 in UTC. */
  public static final String INSTANT = "instant";

  /** Who wrote it, one name or several. */
  public static final String AUTHOR = "author";

  /** The section of the paper. */
  public static final String SECTION = "section";

  /** The paper or agency. */
  public static final String SOURCE = "source";

  /** What it is about by its key words, each a name. */
  public static final String TAG = "tag";

  /** The words of its key words. */
  public static final String TAG_WORDS = "tags";

  /** The words of its section and of its byline. */
  public static final String NAME_WORDS = "names";

  /** The words and short phrases of the title; see {@link PhraseTerm}. */
  public static final String PHRASE = "phrase";

  /** By what nearly identical texts are told. */
  public static final String SIGNATURE = "signature";

  /** Every field. */
  public static final List<Schema> FIELDS =
      List.of(
          new Schema(ID, Use.KEY),
          new Schema(TITLE, Use.TEXT),
          new Schema(BODY, Use.TEXT),
          new Schema(ARTICLE, Use.STORED),
          new Schema(INSTANT, Use.KEY),
          new Schema(AUTHOR, Use.NAMES),
          new Schema(SECTION, Use.NAME),
          new Schema(SOURCE, Use.NAME),
          new Schema(TAG, Use.NAMES),
          new Schema(TAG_WORDS, Use.TEXT),
          new Schema(NAME_WORDS, Use.TEXT),
          new Schema(PHRASE, Use.TERMS),
          new Schema(SIGNATURE, Use.SIGNATURE));

  /** The fields that hold what an article says. */
  public static final List<String> TEXT_FIELDS = List.of(TITLE, BODY);

  /** The fields that hold the words of what an article is filed under. */
  public static final List<String> LABEL_FIELDS = List.of(TAG_WORDS, NAME_WORDS);

  /** The fields that a word is looked for in. */
  public static final List<String> WORD_FIELDS = List.of(TITLE, BODY, TAG_WORDS, NAME_WORDS);

  /** The version of the layout: raised with every change that an older index does not have. */
  public static final int VERSION = 7;
}
