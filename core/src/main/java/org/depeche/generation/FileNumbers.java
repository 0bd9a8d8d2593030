package org.depeche.generation;

/** The numbers of files by the keys of their paths; a table without objects. For one thread. */
final class FileNumbers {
  private static final int FIRST_LENGTH = 1 << 10;

  private long[] keys = new long[FIRST_LENGTH];

  /** The number of a file and one, or 0 where a slot is free. */
  private int[] values = new int[FIRST_LENGTH];

  private int size;

  /** Notes a file; the first one of a key stays. */
  void put(long key, int number) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (values[slot] == 0) {
      keys[slot] = key;
      values[slot] = number + 1;
      size++;
    }
  }

  /** The number of the file with a key, or -1. */
  int get(long key) {
    return values[slot(key)] - 1;
  }

  /** Where a key is, or would be. */
  private int slot(long key) {
    int slot = Long.hashCode(key) & keys.length - 1;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldValues[at] != 0) {
        int slot = slot(oldKeys[at]);
        keys[slot] = oldKeys[at];
        values[slot] = oldValues[at];
      }
    }
  }
}
