package org.depeche.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * The articles of the last generation and of this run, by hashes alone: 60 bytes each, so that a
 * million of them fit into a small heap. For one thread.
 */
final class KnownArticles {

  /** What became of an article so far. */
  enum State {
    /** In the last generation, not met in this run. */
    BEFORE,
    /** In the last generation, in a file that need not be read. */
    UNREAD,
    /** Met again as it was. */
    SAME,
    /** Met again with the same content from another source; its old entry is void. */
    MOVED,
    /** Met again with another content; its old entry is void. */
    CHANGED,
    /** Met for the first time. */
    ADDED,
    /** Not met, and kept as the last generation has it. */
    KEPT,
    /** Not met, or withdrawn, and removed. */
    GONE
  }

  private static final State[] STATES = State.values();
  private static final int CHUNK = 1 << 14;
  private static final int WIDTH = 6;
  private static final int CONTENT = 2;
  private static final int SOURCE = 4;
  private static final int PLACE = 5;

  private final List<long[]> numbers = new ArrayList<>();
  private final List<byte[]> states = new ArrayList<>();
  private int[] slots = new int[1 << 12];
  private int size;

  /** The place of an article among the known ones, or -1. */
  int find(Hasher.Key id) {
    for (int slot = slot(id.high()); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
      int at = slots[slot] - 1;
      if (get(at, 0) == id.high() && get(at, 1) == id.low()) {
        return at;
      }
    }
    return -1;
  }

  /** Adds an article that is not known; returns its place. */
  int add(Hasher.Key id, Hasher.Key content, long source, State state) {
    if (size >= slots.length / 2) {
      grow();
    }
    if (size == numbers.size() * CHUNK) {
      numbers.add(new long[CHUNK * WIDTH]);
      states.add(new byte[CHUNK]);
    }
    int at = size++;
    set(at, 0, id.high());
    set(at, 1, id.low());
    update(at, content, source, state);
    insert(at);
    return at;
  }

  void update(int at, Hasher.Key content, long source, State state) {
    set(at, CONTENT, content.high());
    set(at, CONTENT + 1, content.low());
    set(at, SOURCE, source);
    state(at, state);
  }

  boolean hasContent(int at, Hasher.Key content) {
    return get(at, CONTENT) == content.high() && get(at, CONTENT + 1) == content.low();
  }

  boolean hasSource(int at, long source) {
    return get(at, SOURCE) == source;
  }

  /** The key of the article's source. */
  long source(int at) {
    return get(at, SOURCE);
  }

  /** Whether an article is in a state. */
  boolean has(State state) {
    for (int at = 0; at < size; at++) {
      if (state(at) == state) {
        return true;
      }
    }
    return false;
  }

  /** Whether an article is new or has another content. */
  boolean isNews(Hasher.Key id) {
    int at = find(id);
    return at >= 0 && (state(at) == State.ADDED || state(at) == State.CHANGED);
  }

  /** Whether the line of the last generation's list is void. */
  boolean isVoid(int at) {
    State state = state(at);
    return state == State.MOVED || state == State.CHANGED || state == State.GONE;
  }

  /** Where in this run the article was met. */
  long place(int at) {
    return get(at, PLACE);
  }

  void place(int at, long place) {
    set(at, PLACE, place);
  }

  State state(int at) {
    return STATES[states.get(at / CHUNK)[at % CHUNK]];
  }

  void state(int at, State state) {
    states.get(at / CHUNK)[at % CHUNK] = (byte) state.ordinal();
  }

  private long get(int at, int column) {
    return numbers.get(at / CHUNK)[at % CHUNK * WIDTH + column];
  }

  private void set(int at, int column, long value) {
    numbers.get(at / CHUNK)[at % CHUNK * WIDTH + column] = value;
  }

  private int slot(long hash) {
    return (int) hash & slots.length - 1;
  }

  private void insert(int at) {
    int slot = slot(get(at, 0));
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = at + 1;
  }

  private void grow() {
    int length = slots.length * 2;
    slots = new int[length];
    for (int at = 0; at < size; at++) {
      insert(at);
    }
  }
}
