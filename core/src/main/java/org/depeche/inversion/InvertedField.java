package org.depeche.inversion;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * A field of a document that stands for a text: one term, whose position is the number of the text.
 * Lucene carries it through deletions and sorting to the codec, which writes the text in its place.
 */
final class InvertedField extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TYPE.freeze();
  }

  private final int number;

  /**
   * A field for a text.
   *
   * @param name the name of the field
   * @param number the number of the text
   * @param length how many positions the text takes
   */
  InvertedField(String name, int number, int length) {
    super(name, new Handle(number, length), TYPE);
    this.number = number;
  }

  /** The number of the text. */
  int number() {
    return number;
  }

  /** One token, or none for a text without words, which has no length. */
  private static final class Handle extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final int number;
    private boolean given;

    Handle(int number, int length) {
      addAttributeImpl(new TextLength.Fixed(length));
      this.number = number;
      given = length == 0;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      given = true;
      term.append('x');
      // Positions begin at -1.
      increment.setPositionIncrement(number + 1);
      return true;
    }
  }
}
