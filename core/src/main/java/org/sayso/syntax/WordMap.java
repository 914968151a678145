package org.sayso.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.perceptron.Hash;

/** An immutable map from words, known by their hashes only, to numbers from 0 up. */
public final class WordMap {

  private static final int ABSENT = -1;

  private final int[] keys;
  private final int[] values;
  private final int mask;

  /** Copies the map from {@link Forms#exact} or {@link Forms#word} hashes to numbers from 0 up. */
  public WordMap(Map<Integer, Integer> entries) {
    int capacity = Integer.highestOneBit(Math.max(4, entries.size() * 2)) * 2;
    keys = new int[capacity];
    values = new int[capacity];
    mask = capacity - 1;
    new TreeMap<>(entries).forEach(this::put);
  }

  private void put(int key, int value) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value + 1;
  }

  private int slot(int key) {
    int slot = Hash.finish(key) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The number of the word with that hash, or -1. */
  public int find(int key) {
    int value = values[slot(key)];
    return value == 0 ? ABSENT : value - 1;
  }

  void write(DataOutputStream out) throws IOException {
    Map<Integer, Integer> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        sorted.put(keys[i], values[i] - 1);
      }
    }
    out.writeInt(sorted.size());
    for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeShort(entry.getValue());
    }
  }

  static WordMap read(DataInputStream in) throws IOException {
    Map<Integer, Integer> entries = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      int key = in.readInt();
      entries.put(key, in.readUnsignedShort());
    }
    return new WordMap(entries);
  }
}
