package org.sayso.time;

/** Whether the verb beside a time expression tells of what was, what is, or what is to come. */
public enum Tense {
  PAST,
  PRESENT,
  FUTURE
}
