package org.depeche.analysis;

import java.util.Arrays;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link SourceOffsets}, which Lucene finds by its name. */
public final class SourceOffsetsImpl extends AttributeImpl implements SourceOffsets {
  private int @Nullable [] offsets;

  /** Starts without a map. */
  public SourceOffsetsImpl() {}

  @Override
  public void set(int @Nullable [] newOffsets) {
    offsets = newOffsets;
  }

  @Override
  public int @Nullable [] get() {
    return offsets;
  }

  @Override
  public void clear() {
    offsets = null;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(SourceOffsets.class, "offsets", Arrays.toString(offsets));
  }

  @Override
  public void copyTo(AttributeImpl target) {
    ((SourceOffsets) target).set(offsets);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceOffsetsImpl that && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(offsets);
  }
}
