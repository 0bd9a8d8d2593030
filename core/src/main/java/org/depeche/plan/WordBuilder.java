package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;
import org.depeche.index.EvidenceTerm;
import org.depeche.query.QueryPart;
import org.jspecify.annotations.Nullable;

/** Makes the words of one plan: their forms, their weight, their correction where they need one. */
final class WordBuilder {
  private final FormBuilder forms;
  private final Weights weights;
  private final KnownWords known;
  private final Kinship kinship;
  private final Corrector corrector;
  private final WrittenApart writtenApart;
  private final WrittenTogether writtenTogether;
  private final SpeltOut speltOut;
  private final Salience salience;
  private final boolean corrects;
  private final boolean spellsOut;
  private final @Nullable String field;

  WordBuilder(
      FormBuilder forms,
      Weights weights,
      KnownWords known,
      Kinship kinship,
      Corrector corrector,
      WrittenApart writtenApart,
      WrittenTogether writtenTogether,
      SpeltOut speltOut,
      Salience salience) {
    this(
        forms,
        weights,
        known,
        kinship,
        corrector,
        writtenApart,
        writtenTogether,
        speltOut,
        salience,
        true,
        true,
        null);
  }

  private WordBuilder(
      FormBuilder forms,
      Weights weights,
      KnownWords known,
      Kinship kinship,
      Corrector corrector,
      WrittenApart writtenApart,
      WrittenTogether writtenTogether,
      SpeltOut speltOut,
      Salience salience,
      boolean corrects,
      boolean spellsOut,
      @Nullable String field) {
    this.forms = forms;
    this.weights = weights;
    this.known = known;
    this.kinship = kinship;
    this.corrector = corrector;
    this.writtenApart = writtenApart;
    this.writtenTogether = writtenTogether;
    this.speltOut = speltOut;
    this.salience = salience;
    this.corrects = corrects;
    this.spellsOut = spellsOut;
    this.field = field;
  }

  /** Makes words as they are typed: neither corrected nor put together nor spelt out. */
  WordBuilder literal() {
    return with(false, false, field);
  }

  /** Makes words that are neither corrected nor put together. */
  WordBuilder uncorrected() {
    return with(false, spellsOut, field);
  }

  /** Makes words that are looked for in one field alone; null for all fields. */
  WordBuilder in(@Nullable String name) {
    return with(corrects, spellsOut, name);
  }

  private WordBuilder with(boolean toCorrect, boolean toSpellOut, @Nullable String inField) {
    return new WordBuilder(
        forms,
        weights,
        known,
        kinship,
        corrector,
        writtenApart,
        writtenTogether,
        speltOut,
        salience,
        toCorrect,
        toSpellOut,
        inField);
  }

  /**
   * A word as it is looked for.
   *
   * @param words the word as typed, or the word or words that are meant
   * @param beside the word as typed, where either it or the several words that are meant answer it
   */
  record Corrected(List<Word> words, @Nullable Word beside) {

    /** The same, a single word answered by more forms. */
    Corrected with(List<Form> more) {
      return more.isEmpty() || words.size() != 1
          ? this
          : new Corrected(List.of(words.get(0).with(more)), beside);
    }

    /** The words as parts of a compound, which are not answered in two ways. */
    List<Word> inCompound() {
      return beside == null ? words : List.of(beside);
    }
  }

  /** The word as typed; where it is misspelt, the word or words that are meant. */
  Corrected corrected(Words.Found found, int offset, boolean content) throws IOException {
    Word word = word(found, offset, content);
    List<Words.Found> others = corrects && content ? corrector.correct(found) : List.of();
    if (others.isEmpty()) {
      return new Corrected(List.of(word), null);
    }
    boolean together = corrector.meant(found).use() == Corrector.Use.TOGETHER;
    List<Word> meant = new ArrayList<>();
    for (Words.Found one : others) {
      meant.add(meant(word, one));
    }
    if (!together) {
      return new Corrected(meant, null);
    }
    return meant.size() == 1
        ? new Corrected(List.of(either(meant.get(0), word, others.get(0))), null)
        : new Corrected(meant, word);
  }

  /** A word that is meant, and what was typed for it by a slip that others made too. */
  private Word either(Word meant, Word typed, Words.Found found) throws IOException {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (Form form : Corrector.forms(found, this.forms, kinship, 1)) {
      forms.put(EvidenceTerm.text(form.kind(), form.text()), form);
    }
    for (Form form : typed.forms()) {
      if (form.match() != Match.KIN) {
        float weight = form.weight() * weights.corrected();
        forms.putIfAbsent(
            EvidenceTerm.text(form.kind(), form.text()),
            new Form(form.kind(), form.text(), Match.CORRECTED, weight));
      }
    }
    return new Word(
        typed.typed(),
        typed.start(),
        typed.end(),
        typed.content(),
        salience.of(found, known.of(found)),
        List.copyOf(forms.values()),
        meant.field());
  }

  /** The words of the writing that stands for a sign; none where that is one word. */
  List<Words.Found> ofConvention(Words.Found found) {
    return corrects ? writtenTogether.ofConvention(found) : List.of();
  }

  /** The forms that two neighbours of a query have in common where some write them as one word. */
  List<Form> writtenTogether(List<Words.Found> words) throws IOException {
    return corrects ? writtenTogether.whole(words) : List.of();
  }

  /** An acronym and the words that it stands for; the word alone where no article explains it. */
  Clause speltOut(Word word, Words.Found typed) throws IOException {
    List<Word> parts = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    boolean maySpell = word.content() && spellsOut && known.of(typed).acronym();
    List<Words.Found> words = maySpell ? speltOut.words(typed) : List.of();
    for (Words.Found part : words) {
      offsets.add(part.position() - words.get(0).position());
      parts.add(part(word, weights.speltOut(), forms.forms(part, true, kinship)));
    }
    if (parts.isEmpty() && word.content() && spellsOut) {
      for (Words.Found part : writtenTogether.parts(typed)) {
        offsets.add(offsets.size());
        parts.add(part(word, word.weight() / 2, known.of(part).forms()));
      }
    }
    return parts.size() < 2 ? new Clause.Single(word) : new Clause.Compound(word, parts, offsets);
  }

  /** A word that was not typed: what was typed for it is all of another. */
  private Word part(Word typed, float weight, List<Form> answers) {
    return new Word(typed.typed(), typed.start(), typed.end(), true, weight, answers, field);
  }

  /**
   * The acronyms of words that were typed in full.
   *
   * @param any whether they find articles as the words do; else they add to the score alone
   */
  List<Clause> acronyms(List<Words.Found> found, int offset, boolean any) throws IOException {
    List<Clause> clauses = new ArrayList<>();
    for (SpeltOut.Short one : spellsOut ? speltOut.acronyms(found) : List.<SpeltOut.Short>of()) {
      clauses.add(
          new Clause.Single(
              new Word(
                  one.acronym().typed(),
                  offset + one.first().start(),
                  offset + one.last().end(),
                  any,
                  weights.speltOut(),
                  forms.forms(one.acronym(), false, kinship),
                  field)));
    }
    return clauses;
  }

  private Word meant(Word typed, Words.Found meant) {
    return new Word(
        typed.typed(),
        typed.start(),
        typed.end(),
        typed.content(),
        typed.weight(),
        Corrector.forms(meant, forms, kinship, weights.corrected()),
        field);
  }

  /**
   * One word that was written apart.
   *
   * @param clause what answers it: the word or its pieces; of letters, which say nothing by
   *     themselves, the acronym that they spell
   * @param whole the word
   * @param pieces how many pieces there are
   */
  record Apart(Clause clause, Word whole, int pieces) {}

  /** One word that was written apart; null where it was not. */
  @Nullable Apart apart(List<Words.Found> found, int from, QueryPart.Leaf part) throws IOException {
    int count = corrects ? writtenApart.count(found, from) : 0;
    if (count == 0) {
      return null;
    }
    List<Words.Found> pieces = found.subList(from, from + count);
    int start = pieces.get(0).start();
    int end = pieces.get(count - 1).end();
    String text = part.text().substring(start, end);
    Word typed = new Word(text, part.start() + start, part.start() + end, true, 1, List.of());
    Words.Found together = writtenApart.together(pieces, text);
    Word whole = meant(typed, together);
    if (pieces.stream().allMatch(piece -> piece.typed().length() == 1)) {
      return new Apart(speltOut(whole, together), whole, count);
    }
    List<Word> parts = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (Words.Found piece : pieces) {
      parts.add(word(piece, part.start(), true));
      offsets.add(piece.position() - pieces.get(0).position());
    }
    return new Apart(new Clause.Compound(whole, parts, offsets), whole, count);
  }

  /** The word as typed. */
  Word word(Words.Found found, int offset, boolean content) throws IOException {
    KnownWord word = known.of(found);
    return new Word(
        found.typed(),
        offset + found.start(),
        offset + found.end(),
        content,
        content ? salience.of(found, word) : weights.functionWord(),
        word.forms(),
        field);
  }

  /**
   * A word inside quotes: as it is spelt, accents and conventions of spelling apart.
   *
   * @param phrase how much the phrase weighs
   * @param amongOthers whether content words stand beside it
   */
  Word quoted(Words.Found found, int offset, float phrase, boolean amongOthers) throws IOException {
    List<Form> spellings = new ArrayList<>();
    for (Form form : known.of(found).forms()) {
      if (form.match() == Match.EXACT
          || form.match() == Match.ACCENTS_IGNORED
          || form.kind() == EvidenceKind.NAME_PART) {
        spellings.add(form.weighing(1));
      }
    }
    // «Garde a vue»: between the others, a function word is known without its accent.
    for (String exact : found.exact()) {
      String folded = Folding.fold(exact);
      if (amongOthers && Lexicon.isFunctionWord(exact) && !folded.equals(exact)) {
        spellings.add(new Form(EvidenceKind.EXACT, folded, Match.ACCENTS_IGNORED, 1));
      }
    }
    return new Word(
        found.typed(),
        offset + found.start(),
        offset + found.end(),
        true,
        phrase,
        spellings,
        field);
  }

  /** Whether the index holds any form of a word. */
  boolean stands(Words.Found found) throws IOException {
    return known.of(found).stands();
  }
}
