package org.depeche.plan;

import java.io.IOException;
import java.util.List;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;

/** Makes the words of one plan: their forms, their weight, their correction where they need one. */
final class WordBuilder {
  private final FormBuilder forms;
  private final Weights weights;
  private final Lexicon lexicon;
  private final Kinship kinship;
  private final Corrector corrector;

  WordBuilder(
      FormBuilder forms, Weights weights, Lexicon lexicon, Kinship kinship, Corrector corrector) {
    this.forms = forms;
    this.weights = weights;
    this.lexicon = lexicon;
    this.kinship = kinship;
    this.corrector = corrector;
  }

  /** The word as typed, corrected where it stands nowhere in the index. */
  Word corrected(Words.Found found, int offset, boolean content) throws IOException {
    Word word = word(found, offset, content);
    if (!content || corrector.stands(word.forms())) {
      return word;
    }
    List<Form> corrected = corrector.correct(found, forms, kinship, weights.corrected());
    return corrected.isEmpty()
        ? word
        : new Word(word.typed(), word.start(), word.end(), content, word.weight(), corrected);
  }

  /** The word as typed. */
  Word word(Words.Found found, int offset, boolean content) {
    boolean known = found.exact().stream().anyMatch(lexicon::knows);
    return new Word(
        found.typed(),
        offset + found.start(),
        offset + found.end(),
        content,
        content ? 1 : weights.functionWord(),
        forms.forms(found, known, kinship));
  }

  boolean stands(Word word) throws IOException {
    return corrector.stands(word.forms());
  }
}
