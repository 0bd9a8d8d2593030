package org.depeche.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own checks of token streams over the whole chain; the seed stands in the pom. */
public class LuceneTokenStreamTest extends BaseTokenStreamTestCase {

  private Analyzer french;

  @Override
  public void setUp() throws Exception {
    super.setUp();
    french = new FrenchArticleAnalyzer();
  }

  @Override
  public void tearDown() throws Exception {
    french.close();
    super.tearDown();
  }

  public void testTermsOffsetsTypesAndPositionsOfASentence() throws IOException {
    assertAnalyzesTo(
        french,
        "L’Élysée, porte-avions",
        new String[] {
          "élysée", "elysee", "porteavions", "porteavion", "porte", "porter", "avions", "avion"
        },
        new int[] {2, 2, 10, 10, 10, 10, 16, 16},
        new int[] {8, 8, 22, 22, 15, 15, 22, 22},
        new String[] {"exact", "folded", "exact", "lemma", "exact", "lemma", "exact", "lemma"},
        new int[] {1, 0, 1, 0, 0, 0, 1, 0},
        new int[] {1, 1, 2, 2, 1, 1, 1, 1});
  }

  public void testRandomText() throws IOException {
    checkRandomData(random(), french, 400);
  }

  public void testRandomTextWithLongWords() throws IOException {
    checkRandomData(random(), french, 50, 2000);
  }

  public void testConsistencyOnHardText() throws IOException {
    for (String text :
        new String[] {
          "",
          " ",
          "'",
          "l'",
          "l’« Union »",
          "\uD835",
          "a\uDC00b",
          "citoyen·ne·s·",
          "12 000 000,5 €",
          "J.-C. O.N.U. n°2",
          "e\u0301\u0301\u0301",
          "\u200Bmissile\u00AD",
          "porte--avions - -x-"
        }) {
      checkAnalysisConsistency(random(), french, random().nextBoolean(), text);
    }
  }
}
