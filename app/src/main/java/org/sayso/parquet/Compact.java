package org.sayso.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Structures in Thrift's compact protocol, which Parquet's headers and footer are written in
 * (Apache Thrift, "Thrift Compact protocol encoding"). Fields are given in ascending order of their
 * numbers.
 */
final class Compact {

  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  /** What has been written. */
  byte[] bytes() {
    return out.toByteArray();
  }

  Compact i32(int field, int value) {
    header(field, I32);
    zigzag(value);
    return this;
  }

  Compact i64(int field, long value) {
    header(field, I64);
    zigzag(value);
    return this;
  }

  Compact text(int field, String value) {
    header(field, BINARY);
    text(value);
    return this;
  }

  /** Opens a structure that is a field; {@link #end} closes it. */
  Compact struct(int field) {
    header(field, STRUCT);
    return element();
  }

  /** Opens a structure that is an element of a list; {@link #end} closes it. */
  Compact element() {
    outer.push(last);
    last = 0;
    return this;
  }

  Compact end() {
    out.write(0);
    last = outer.pop();
    return this;
  }

  /** Opens a list of so many structures, each from {@link #element} to {@link #end}. */
  Compact structs(int field, int size) {
    list(field, STRUCT, size);
    return this;
  }

  /** A list of numbers. */
  Compact numbers(int field, int... values) {
    list(field, I32, values.length);
    for (int value : values) {
      zigzag(value);
    }
    return this;
  }

  /** A list of one text. */
  Compact texts(int field, String only) {
    list(field, BINARY, 1);
    text(only);
    return this;
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    if (size < LONG_LIST) {
      out.write(size << 4 | type);
    } else {
      out.write(LONG_LIST << 4 | type);
      varint(size);
    }
  }

  private void header(int field, int type) {
    int step = field - last;
    if (step > 0 && step <= 15) {
      out.write(step << 4 | type);
    } else {
      out.write(type);
      zigzag(field);
    }
    last = field;
  }

  private void zigzag(long value) {
    varint(value << 1 ^ value >> 63);
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
