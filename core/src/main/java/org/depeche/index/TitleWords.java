package org.depeche.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.depeche.analysis.FrenchTokenizer;
import org.depeche.index.TitlePhrases.Word;

/** Reads the words of one title after the other; for one thread. Words of titles come again. */
final class TitleWords {

  /** Forms kept; about 4 MB. */
  private static final int REMEMBERED = 16_384;

  private final FrenchTokenizer tokenizer = new FrenchTokenizer();
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final Map<String, WordForm> known = new HashMap<>();
  private final List<Word> words = new ArrayList<>();
  private final List<WordForm> forms = new ArrayList<>();

  /** The words read last. */
  List<Word> words() {
    return words;
  }

  /** The forms of the words read last. */
  List<WordForm> forms() {
    return forms;
  }

  void read(String text) {
    words.clear();
    forms.clear();
    boolean capitals = TitlePhrases.isInCapitals(text);
    try (tokenizer) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      int behind = 0;
      while (tokenizer.incrementToken()) {
        add(text, behind, capitals);
        behind = offset.endOffset();
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
  }

  private void add(String text, int behind, boolean capitals) {
    int start = offset.startOffset();
    int end = offset.endOffset();
    boolean first = words.isEmpty();
    boolean joined = true;
    for (int i = behind; i < start; i++) {
      char c = text.charAt(i);
      joined &= TitlePhrases.isSpace(c);
      first |= ".!?…:".indexOf(c) >= 0;
    }
    WordForm form = form(text.substring(start, end));
    while (form.elided() > 0) {
      start += form.elided();
      first = false;
      form = form(text.substring(start, end));
    }
    if (!form.key().isEmpty()) {
      boolean acronym = !capitals && end - start > 1 && form.isInCapitals();
      boolean function = !acronym && form.isListed();
      boolean particle = function && !first && !capitals && form.isCapitalised();
      words.add(new Word(start, end, form.key(), !function, first, joined, particle));
      forms.add(form);
    }
  }

  private WordForm form(String written) {
    WordForm form = known.get(written);
    if (form == null) {
      form = new WordForm(written);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(written, form);
    }
    return form;
  }
}
