package org.depeche.plan;

import java.util.ArrayList;
import java.util.List;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A typed word and the forms that answer it; they count as one word.
 *
 * @param typed the word as typed
 * @param start where it begins in the query
 * @param end where it ends in the query
 * @param content false for a function word beside content words, which no article needs to hold
 * @param weight how much the word counts among the words of the query
 * @param forms the forms, none twice
 * @param field the only field that it is looked for in, or null for all of them
 */
public record Word(
    String typed,
    int start,
    int end,
    boolean content,
    float weight,
    List<Form> forms,
    @Nullable String field) {

  /** Copies the forms. */
  public Word {
    forms = List.copyOf(forms);
  }

  /**
   * A word that is looked for in every field.
   *
   * @param typed the word as typed
   * @param start where it begins in the query
   * @param end where it ends in the query
   * @param content false for a function word beside content words
   * @param weight how much the word counts among the words of the query
   * @param forms the forms, none twice
   */
  public Word(String typed, int start, int end, boolean content, float weight, List<Form> forms) {
    this(typed, start, end, content, weight, forms, null);
  }

  /**
   * Whether it is looked for in a field.
   *
   * @param name the name of a text field
   * @return false where it is looked for in another one alone
   */
  public boolean isIn(String name) {
    return field == null || field.equals(name);
  }

  /**
   * Whether it is looked for in what articles are filed under, where function words say nothing.
   *
   * @return false for a function word, even where the query has no other
   */
  public boolean isInLabels() {
    return content && !forms.isEmpty() && !Lexicon.isFunctionWord(forms.get(0).text());
  }

  /** The same word, looked for in one field or, for null, in all of them. */
  Word in(@Nullable String name) {
    return name == null ? this : new Word(typed, start, end, content, weight, forms, name);
  }

  /** The word, answered by more forms. */
  Word with(List<Form> more) {
    List<Form> all = new ArrayList<>(forms);
    for (Form form : more) {
      if (all.stream().noneMatch(form::isSameTerm)) {
        all.add(form);
      }
    }
    return new Word(typed, start, end, content, weight, all, field);
  }

  /**
   * What stands in an index at the positions that the word takes behind its first, where a text
   * writes it as a compound.
   *
   * @return a word with the forms that go on
   */
  public Word continuation() {
    List<Form> goingOn = new ArrayList<>();
    for (Form form : forms) {
      boolean written =
          form.kind() == EvidenceKind.EXACT
              || form.kind() == EvidenceKind.FOLDED
              || form.kind() == EvidenceKind.SPELLING;
      Form on = new Form(EvidenceKind.CONTINUATION, form.text(), form.match(), 1);
      if (written && goingOn.stream().noneMatch(on::isSameTerm)) {
        goingOn.add(on);
      }
    }
    return new Word(typed, start, end, content, weight, goingOn, field);
  }

  /** The word, as if it were typed where another one is. */
  Word at(Word other) {
    return new Word(other.typed, other.start, other.end, content, weight, forms, field);
  }

  /** The word with another weight. */
  Word weighing(float other) {
    return new Word(typed, start, end, content, other, forms, field);
  }
}
