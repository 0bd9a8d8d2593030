package org.depeche.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;
import org.depeche.index.EvidenceTerm;

/**
 * The forms that answer a word. Accents are honoured where they were typed and ignored where they
 * were not: {@code peche} finds {@code pêche} and {@code péché}, {@code pêche} finds itself and the
 * same word typed without accents.
 */
final class FormBuilder {
  private final Weights weights;

  FormBuilder(Weights weights) {
    this.weights = weights;
  }

  /** The forms of a word; {@code known} tells whether the lexicon has it. */
  List<Form> forms(Words.Found word, boolean known, Kinship kinship) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String exact : word.exact()) {
      add(forms, EvidenceKind.EXACT, exact, Match.EXACT, 1);
      String folded = Folding.fold(exact);
      if (!folded.equals(exact)) {
        add(forms, EvidenceKind.EXACT, folded, Match.ACCENTS_IGNORED, 1);
      }
      if (folded.equals(exact) || !known) {
        add(forms, EvidenceKind.FOLDED, folded, Match.ACCENTS_IGNORED, 1);
      }
      add(forms, EvidenceKind.LEMMA, exact, Match.SAME_LEMMA, 1);
    }
    for (String lemma : word.lemmas()) {
      add(forms, EvidenceKind.EXACT, lemma, Match.SAME_LEMMA, 1);
      add(forms, EvidenceKind.LEMMA, lemma, Match.SAME_LEMMA, 1);
    }
    for (String lemma : lemmas(word)) {
      for (String kin : kinship.of(lemma)) {
        add(forms, EvidenceKind.EXACT, kin, Match.KIN, weights.kin());
        add(forms, EvidenceKind.LEMMA, kin, Match.KIN, weights.kin());
      }
    }
    return new ArrayList<>(forms.values());
  }

  private static Set<String> lemmas(Words.Found word) {
    Set<String> lemmas = new LinkedHashSet<>(word.exact());
    lemmas.addAll(word.lemmas());
    lemmas.removeIf(Lexicon::isFunctionWord);
    return lemmas;
  }

  /** The forms inside a phrase: the word in its inflection, whatever its accents. */
  List<Form> phraseForms(Words.Found word) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String exact : word.exact()) {
      String folded = Folding.fold(exact);
      add(forms, EvidenceKind.EXACT, exact, Match.EXACT, 1);
      add(forms, EvidenceKind.EXACT, folded, Match.ACCENTS_IGNORED, 1);
      add(forms, EvidenceKind.FOLDED, folded, Match.ACCENTS_IGNORED, 1);
    }
    return new ArrayList<>(forms.values());
  }

  /** Adds a form, unless its term is looked for already: the match that comes first counts. */
  private static void add(
      Map<String, Form> forms, EvidenceKind kind, String text, Match match, float weight) {
    forms.putIfAbsent(EvidenceTerm.text(kind, text), new Form(kind, text, match, weight));
  }
}
