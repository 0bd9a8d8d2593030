package org.depeche.inversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRefBuilder;
import org.junit.jupiter.api.Test;

class PostingRangeTest {

  private static InvertedTerms terms() throws IOException {
    Random random = new Random(20261126);
    TextInverter inverter = new TextInverter();
    TermDictionary[] dictionaries = {new TermDictionary(), new TermDictionary()};
    int[] documents = new int[60];
    InvertedText[] texts = new InvertedText[documents.length];
    for (int i = 0; i < texts.length; i++) {
      documents[i] = 3 * i + 1;
      List<String> values = new ArrayList<>();
      for (int value = 1 + random.nextInt(3); value > 0; value--) {
        List<String> words = new ArrayList<>(Collections.nCopies(random.nextInt(9), "l’été"));
        for (int word = random.nextInt(30); word > 0; word--) {
          words.add("mot" + random.nextInt(40));
        }
        Collections.shuffle(words, random);
        values.add(String.join(" ", words));
      }
      texts[i] = inverter.invert(values, 8, dictionaries[i / 35]);
    }
    return new InvertedTerms(documents, texts);
  }

  private static List<String> postings(InvertedTerms terms, PostingRange range) {
    List<String> postings = new ArrayList<>();
    BytesRefBuilder bytes = new BytesRefBuilder();
    for (int term = 0; term < terms.size(); term++) {
      range.gather(term);
      for (int i = range.start(term); i < range.end(term); i++) {
        postings.add(
            terms.term(bytes, term).utf8ToString()
                + ' '
                + range.documents()[i]
                + ' '
                + range.positions()[i]);
      }
    }
    return postings;
  }

  @Test
  void rangesOfAnySizeHoldTheSamePostings() throws IOException {
    InvertedTerms terms = terms();
    List<String> whole = postings(terms, new PostingRange(terms));
    assertThat(whole).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    for (int most : new int[] {1, 2, 50, 300, 1000}) {
      assertThat(postings(terms, new PostingRange(terms, most))).as("%d", most).isEqualTo(whole);
    }
  }
}
