package org.sayso.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds passages that are copies of earlier ones, also inside longer text.
 *
 * <p>Passages are offered in the order of their publication. One is a copy of the first original
 * that shares enough shingles with it: containment after Broder (1997), the shared part of the
 * shorter of the two, at least {@link #CONTAINED}. Only originals are indexed, so the cost is near
 * linear in the text however often a wire is printed. The index is kept in arrays, since weighing
 * spends most of its time here.
 */
final class SharedText {

  private static final double CONTAINED = 0.6;

  /** Below this many shingles a likeness is chance: "the district fell to the rebels". */
  private static final int LEAST = 8;

  private static final int NONE = -1;

  private final List<Shingles> originals = new ArrayList<>();

  /** For each slot of the table the newest entry of its hashes, or -1. */
  private int[] slots;

  /** For each entry its hash, its original, and the entry before it in its slot. */
  private long[] hashes;

  private int[] owners;
  private int[] before;
  private int entries;

  /** For each original how many shingles it shares with the passage in hand. */
  private int[] shared = new int[16];

  /** The originals that the passage in hand shares any with. */
  private int[] touched = new int[16];

  /** With room for so many passages before it grows. */
  SharedText(int passages) {
    int room = Integer.highestOneBit(Math.max(8, passages)) * 16;
    hashes = new long[room];
    owners = new int[room];
    before = new int[room];
    slots = filled(2 * room);
  }

  /** Forgets all passages and keeps the room for others. */
  void clear() {
    originals.clear();
    entries = 0;
    Arrays.fill(slots, NONE);
  }

  /**
   * The number of the original that this passage is or copies, counted from 0, or -1 where it is
   * too short to tell.
   */
  int offer(String passage) {
    Shingles shingles = Shingles.of(passage);
    if (shingles.size() < LEAST) {
      return NONE;
    }
    int original = originalOf(shingles);
    return original >= 0 ? original : add(shingles);
  }

  private int originalOf(Shingles shingles) {
    int count = 0;
    for (long hash : shingles.hashes()) {
      for (int entry = slots[slot(hash)]; entry != NONE; entry = before[entry]) {
        if (hashes[entry] == hash && shared[owners[entry]]++ == 0) {
          touched[count++] = owners[entry];
        }
      }
    }
    int found = NONE;
    for (int i = 0; i < count; i++) {
      int owner = touched[i];
      if ((found == NONE || owner < found)
          && contained(shared[owner], shingles, originals.get(owner))) {
        found = owner;
      }
      shared[owner] = 0;
    }
    return found;
  }

  private static boolean contained(int shared, Shingles a, Shingles b) {
    return shared >= CONTAINED * Math.min(a.size(), b.size());
  }

  private int add(Shingles shingles) {
    int number = originals.size();
    originals.add(shingles);
    if (number == shared.length) {
      shared = Arrays.copyOf(shared, 2 * number);
      touched = new int[2 * number];
    }
    for (long hash : shingles.hashes()) {
      add(hash, number);
    }
    return number;
  }

  private void add(long hash, int owner) {
    if (entries == hashes.length) {
      grow();
    }
    hashes[entries] = hash;
    owners[entries] = owner;
    chain(entries++);
  }

  private void chain(int entry) {
    int slot = slot(hashes[entry]);
    before[entry] = slots[slot];
    slots[slot] = entry;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, 2 * entries);
    owners = Arrays.copyOf(owners, 2 * entries);
    before = new int[2 * entries];
    slots = filled(4 * entries);
    for (int entry = 0; entry < entries; entry++) {
      chain(entry);
    }
  }

  private int slot(long hash) {
    return (int) (hash ^ hash >>> 32) & slots.length - 1;
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
