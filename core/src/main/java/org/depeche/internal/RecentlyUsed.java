package org.depeche.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries used last, up to a number. For use by one thread at a time; the analysis, which
 * depends on nothing here, has one of its own.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  /** How many entries are kept. */
  private final int most;

  /**
   * None yet.
   *
   * @param most how many entries are kept
   */
  public RecentlyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  /**
   * Called when an entry is about to go.
   *
   * @param value its value
   */
  protected void forgotten(V value) {
    // Most values have nothing to give back.
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    boolean tooMany = size() > most;
    if (tooMany) {
      forgotten(eldest.getValue());
    }
    return tooMany;
  }
}
