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
 * The forms that answer a word. Typed accents count: {@code pêche} finds itself, and texts whose
 * accents are missing or wrong, but not {@code péché}. Where none were typed all count: {@code
 * peche} finds both.
 */
final class FormBuilder {
  /** What Jean-Loup counts beside the wolf. */
  private static final float PART_OF_A_NAME = 0.5f;

  private final Weights weights;

  FormBuilder(Weights weights) {
    this.weights = weights;
  }

  /** The forms of a word; {@code known} tells whether the lexicon has it. */
  List<Form> forms(Words.Found word, boolean known, Kinship kinship) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String exact : word.exact()) {
      add(forms, EvidenceKind.EXACT, exact, Match.EXACT, 1);
      add(forms, EvidenceKind.SPELLING, exact, Match.ACCENTS_IGNORED, 1);
      String folded = Folding.fold(exact);
      if (!folded.equals(exact) && !known) {
        add(forms, EvidenceKind.EXACT, folded, Match.ACCENTS_IGNORED, 1);
      }
      if (folded.equals(exact) || !known) {
        add(forms, EvidenceKind.FOLDED, folded, Match.ACCENTS_IGNORED, 1);
      }
      add(forms, EvidenceKind.LEMMA, exact, Match.SAME_LEMMA, 1);
      if (known) {
        add(forms, EvidenceKind.NAME_PART, folded, Match.SAME_LEMMA, PART_OF_A_NAME);
      }
    }
    for (String spelling : word.spellings()) {
      add(forms, EvidenceKind.EXACT, spelling, Match.ACCENTS_IGNORED, 1);
      add(forms, EvidenceKind.SPELLING, spelling, Match.ACCENTS_IGNORED, 1);
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
    for (String stem : word.stems()) {
      add(forms, EvidenceKind.STEM, stem, Match.KIN, weights.kin() / 2);
    }
    return countedOnce(forms, kinship.lexicon());
  }

  /**
   * The chain leaves several terms of one word of a text; where one of them stands wherever another
   * does, the word counts by that one alone. Forms of the word itself as they are written count
   * beside their lemma: it is the inflection that was typed (0.002 of nDCG@10 on labour law).
   */
  private static List<Form> countedOnce(Map<String, Form> forms, Lexicon lexicon) {
    List<Form> counted = new ArrayList<>();
    for (Form form : forms.values()) {
      boolean implied =
          switch (form.kind()) {
            case EXACT ->
                form.match() == Match.KIN && isCounted(form, lexicon.lemmas(form.text()), forms);
            case SPELLING ->
                lexicon.knows(form.text())
                        && !Lexicon.isFunctionWord(form.text())
                        && isCounted(form, List.of(form.text()), forms)
                    || isCounted(form, lexicon.lemmas(form.text()), forms);
            case FOLDED -> areCounted(form, lexicon.accented(form.text()), forms, lexicon);
            default -> false;
          };
      counted.add(implied ? form.weighing(0) : form);
    }
    return counted;
  }

  /** Whether all writings of a folded form are; those of a word that nobody knows are not. */
  private static boolean areCounted(
      Form folded, List<String> writings, Map<String, Form> forms, Lexicon lexicon) {
    for (String writing : writings) {
      if (!forms.containsKey(EvidenceTerm.text(EvidenceKind.EXACT, writing))
          && !isCounted(folded, lexicon.lemmas(writing), forms)) {
        return false;
      }
    }
    return !writings.isEmpty();
  }

  private static boolean isCounted(Form form, List<String> lemmas, Map<String, Form> forms) {
    for (String lemma : lemmas) {
      Form counting = forms.get(EvidenceTerm.text(EvidenceKind.LEMMA, lemma));
      if (counting != null && counting.weight() >= form.weight()) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> lemmas(Words.Found word) {
    Set<String> lemmas = new LinkedHashSet<>(word.exact());
    lemmas.addAll(word.lemmas());
    lemmas.removeIf(Lexicon::isFunctionWord);
    return lemmas;
  }

  /** Adds a form, unless its term is looked for already: the match that comes first counts. */
  private static void add(
      Map<String, Form> forms, EvidenceKind kind, String text, Match match, float weight) {
    forms.putIfAbsent(EvidenceTerm.text(kind, text), new Form(kind, text, match, weight));
  }
}
