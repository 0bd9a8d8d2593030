package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Lexicon;

/**
 * The plural of a name, and the name of a plural: {@code Boeing} and {@code Boeings}. Names that
 * end like plurals are kept apart by their ending and by the index: {@code Valls} is no plural,
 * since no article holds a {@code Vall} as often. Stateless.
 */
final class NamePlurals {
  private NamePlurals() {}

  /** The forms that answer a word which the lexicon lacks; none for any other. */
  static List<Form> of(Words.Found word, Lexicon lexicon, Vocabulary vocabulary)
      throws IOException {
    List<Form> forms = new ArrayList<>();
    String name = word.exact().get(0);
    if (!word.lemmas().isEmpty() || lexicon.knows(name)) {
      return forms;
    }
    String plural = name + 's';
    if (lexicon.mayBePluralOfName(plural) && isOftener(name, plural, vocabulary)) {
      forms.add(new Form(EvidenceKind.EXACT, plural, Match.SAME_LEMMA, 1));
    }
    String singular = name.substring(0, name.length() - 1);
    if (lexicon.mayBePluralOfName(name) && isOftener(singular, name, vocabulary)) {
      forms.add(new Form(EvidenceKind.EXACT, singular, Match.SAME_LEMMA, 1));
    }
    return forms;
  }

  /** Of a small index equal numbers do: each may stand in one article. */
  private static boolean isOftener(String name, String plural, Vocabulary vocabulary)
      throws IOException {
    return vocabulary.frequency(EvidenceKind.EXACT, name)
        >= vocabulary.frequency(EvidenceKind.EXACT, plural);
  }
}
