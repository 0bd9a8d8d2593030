package org.depeche.inversion;

import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** How many positions the text takes that a token stands for. */
interface TextLength extends Attribute {

  /** The number of positions. */
  int positions();

  /** A length that stays when attributes are cleared. */
  final class Value extends AttributeImpl implements TextLength {
    private int positions;

    void set(int newPositions) {
      positions = newPositions;
    }

    @Override
    public int positions() {
      return positions;
    }

    /** Keeps the length, which is asked for when the tokens are over. */
    @Override
    public void clear() {}

    @Override
    public void reflectWith(AttributeReflector reflector) {
      reflector.reflect(TextLength.class, "positions", positions);
    }

    @Override
    public void copyTo(AttributeImpl target) {
      ((Value) target).positions = positions;
    }
  }
}
