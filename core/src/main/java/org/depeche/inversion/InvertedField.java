package org.depeche.inversion;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * A field of a document that stands for a text: one term, whose position is the number of the text.
 * Lucene carries it through deletions and sorting to the codec, which writes the text in its place.
 *
 * <p>The text is inverted when Lucene inverts the document, in the thread that holds a segment, so
 * that threads at work have segments of their own.
 */
final class InvertedField extends Field {

  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TYPE.freeze();
  }

  /**
   * A field for a text.
   *
   * @param name the name of the field
   * @param inverter inverts the text
   * @param values the text
   */
  InvertedField(String name, Inverter inverter, List<String> values) {
    super(name, new Handle(inverter, values), TYPE);
  }

  /** One token, or none for a text without words, which has no length. */
  private static final class Handle extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final TextLength.Value length = new TextLength.Value();
    private final Inverter inverter;
    private final List<String> values;
    private boolean read;

    Handle(Inverter inverter, List<String> values) {
      addAttributeImpl(length);
      this.inverter = inverter;
      this.values = values;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (read) {
        return false;
      }
      read = true;
      InvertedText text = inverter.invert(values);
      if (text.length() == 0) {
        return false;
      }
      length.set(text.length());
      clearAttributes();
      term.append('x');
      // Positions begin at -1.
      increment.setPositionIncrement(inverter.keep(text) + 1);
      return true;
    }
  }
}
