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
  private final char[] values;
  private final int mask;

  private WordMap(int size) {
    int capacity = Integer.highestOneBit(Math.max(2, size)) * 4;
    keys = new int[capacity];
    values = new char[capacity];
    mask = capacity - 1;
  }

  /** Copies the map from {@link Forms#exact} or {@link Forms#key} hashes to numbers from 0 up. */
  public WordMap(Map<Integer, Integer> entries) {
    this(entries.size());
    new TreeMap<>(entries).forEach(this::put);
  }

  private void put(int key, int value) {
    if (value >= Character.MAX_VALUE) {
      throw new IllegalArgumentException("too large a number: " + value);
    }
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = (char) (value + 1);
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

  /** Writes the keys in order, each as its distance from the one before, and then the values. */
  void write(DataOutputStream out) throws IOException {
    Map<Integer, Integer> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        sorted.put(keys[i], values[i] - 1);
      }
    }
    out.writeInt(sorted.size());
    long before = Integer.MIN_VALUE;
    for (int key : sorted.keySet()) {
      writeDistance(out, key - before);
      before = key;
    }
    for (int value : sorted.values()) {
      out.writeShort(value);
    }
  }

  static WordMap read(DataInputStream in) throws IOException {
    int[] keys = new int[in.readInt()];
    long before = Integer.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      before += readDistance(in);
      keys[i] = (int) before;
    }
    WordMap map = new WordMap(keys.length);
    for (int key : keys) {
      map.put(key, in.readUnsignedShort());
    }
    return map;
  }

  /** Seven bits a byte, the lowest first; all bytes but the last have the eighth bit set. */
  private static void writeDistance(DataOutputStream out, long distance) throws IOException {
    long rest = distance;
    while (rest > 0x7F) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readDistance(DataInputStream in) throws IOException {
    long distance = 0;
    int shift = 0;
    int part = in.readUnsignedByte();
    while (part > 0x7F) {
      distance |= (long) (part & 0x7F) << shift;
      shift += 7;
      part = in.readUnsignedByte();
    }
    return distance | (long) part << shift;
  }
}
