package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;

/**
 * Looks words up in the lexicon and in an index, for one query. What was found is remembered for
 * all queries of the index: people use the same words.
 */
final class KnownWords {

  /** Words kept; about 1 kB each. */
  private static final int REMEMBERED = 4096;

  private final Map<List<List<String>>, KnownWord> remembered;
  private final FormBuilder forms;
  private final Lexicon lexicon;
  private final Kinship kinship;
  private final Vocabulary vocabulary;
  private final Salience salience;

  /**
   * Looks words up.
   *
   * @param remembered the words of the index that were looked up before, by all that the answers
   *     depend on beside the index: the exact terms, the spellings and the lemmas; for several
   *     threads
   */
  KnownWords(
      Map<List<List<String>>, KnownWord> remembered,
      FormBuilder forms,
      Lexicon lexicon,
      Kinship kinship,
      Vocabulary vocabulary,
      Salience salience) {
    this.remembered = remembered;
    this.forms = forms;
    this.lexicon = lexicon;
    this.kinship = kinship;
    this.vocabulary = vocabulary;
    this.salience = salience;
  }

  KnownWord of(Words.Found word) throws IOException {
    KnownWord known = remembered.get(List.of(word.exact(), word.spellings(), word.lemmas()));
    if (known == null) {
      known = lookUp(word);
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(
          List.of(
              List.copyOf(word.exact()), List.copyOf(word.spellings()), List.copyOf(word.lemmas())),
          known);
    }
    return known;
  }

  private KnownWord lookUp(Words.Found word) throws IOException {
    boolean inLexicon = word.exact().stream().anyMatch(lexicon::knows);
    List<Form> answers = new ArrayList<>(forms.forms(word, inLexicon, kinship));
    answers.addAll(NamePlurals.of(word, lexicon, vocabulary));
    return new KnownWord(
        List.copyOf(answers),
        vocabulary.stands(answers),
        vocabulary.frequency(Folding.fold(word.exact().get(0))) > 0,
        Acronyms.isCandidate(word.exact().get(0), lexicon),
        lexicon.isVerbOrParticiple(word.exact().get(0)),
        salience.repetition(answers));
  }
}
