package org.sayso.training;

import java.util.List;

/**
 * A sentence with its right answers.
 *
 * @param forms its words
 * @param lemmas the teacher's lemmas
 * @param tags a tag for each
 * @param heads the head of each, counted from 1, with 0 for the root
 * @param labels the label of the arc to that head
 */
public record Example(
    List<String> forms,
    List<String> lemmas,
    List<String> tags,
    List<Integer> heads,
    List<String> labels) {

  /** Copies the lists. */
  public Example {
    forms = List.copyOf(forms);
    lemmas = List.copyOf(lemmas);
    tags = List.copyOf(tags);
    heads = List.copyOf(heads);
    labels = List.copyOf(labels);
  }

  /** Number of words. */
  public int size() {
    return forms.size();
  }

  /** The same tree over other spellings of its words. */
  public Example withForms(List<String> spellings) {
    return new Example(spellings, lemmas, tags, heads, labels);
  }
}
