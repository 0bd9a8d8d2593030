package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import morfologik.stemming.DictionaryLookup;
import org.junit.jupiter.api.Test;

class KinshipTest {

  /** Each so many-th form of the lexicon is looked at. */
  private static final int STEP = 97;

  private final Lexicon lexicon = Lexicon.french();
  private final Kinship kinship = new Kinship(lexicon);

  @Test
  void aFormThatBeginsAndEndsSoIsOneThatTheLexiconHas() {
    DictionaryLookup lookup = new DictionaryLookup(LexiconData.dictionary());
    Set<String> endings = new TreeSet<>();
    for (String two : WordList.load("derivational-suffixes.txt").entries().keySet()) {
      endings.addAll(List.of(two.replace("-", "").split(" ", -1)));
    }
    int found = 0;
    for (String form : someForms()) {
      String base = form.substring(0, form.length() - Math.min(3, form.length() - 1));
      FormsBeginning forms = lexicon.beginning(base);
      for (String ending : endings) {
        boolean has = forms.endWith(ending);
        assertThat(has).as(base + ending).isEqualTo(!lookup.lookup(base + ending).isEmpty());
        found += has ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void kinshipIsMutual() {
    int families = 0;
    for (String form : someForms()) {
      for (String kin : kinship.of(form)) {
        assertThat(kinship.of(kin)).as("kin of " + kin).contains(form);
        families++;
      }
    }
    assertThat(families).isGreaterThan(500);
    assertThat(kinship.of("licencier")).contains("licenciement");
    assertThat(kinship.of("coopération")).contains("coopératif").doesNotContain("copie");
  }

  private static List<String> someForms() {
    byte separator = LexiconData.dictionary().metadata.getSeparator();
    Set<String> forms = new TreeSet<>();
    int number = 0;
    for (ByteBuffer entry : LexiconData.dictionary().fsa.getSequences()) {
      if (number++ % STEP == 0) {
        byte[] bytes = new byte[entry.remaining()];
        entry.get(bytes);
        int end = 0;
        while (bytes[end] != separator) {
          end++;
        }
        String form = new String(bytes, 0, end, StandardCharsets.UTF_8);
        if (form.length() > 1 && form.equals(form.toLowerCase(Locale.ROOT))) {
          forms.add(form);
        }
      }
    }
    return new ArrayList<>(forms);
  }
}
