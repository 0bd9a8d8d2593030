package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class InitialsTest {

  private record Term(String text, int position, int start, int end) {}

  @Test
  void theListHasEveryLemmaWithFormsThatBeginOtherwise() {
    Lexicon lexicon = Lexicon.french();
    Set<String> forms = new HashSet<>(WordList.load("lexicon-gaps.txt").entries().keySet());
    forms.addAll(WordList.load("equivalences.txt").entries().keySet());
    for (WordData entry : new DictionaryLookup(LexiconData.dictionary())) {
      forms.add(entry.getWord().toString());
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (String form : forms) {
      char[] chars = form.toCharArray();
      if (!FrenchChain.isOfLetters(chars, 0, chars.length)) {
        continue;
      }
      for (String lemma : lexicon.lemmas(form)) {
        if (!Initials.of(lemma).equals(Initials.of(form))) {
          found.computeIfAbsent(lemma, key -> new TreeSet<>()).add(Initials.of(form));
        }
      }
    }
    assertThat(Initials.OTHERS.entries())
        .isEqualTo(
            found.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, entry -> String.join(" ", entry.getValue()))));
  }

  @Test
  void whatIsLeftOutHoldsNoneOfTheTermsAndTheOthersKeepTheirPlaces() throws IOException {
    List<List<String>> queries =
        List.of(
            List.of("coopération", "militaire"),
            List.of("aller"),
            List.of("état", "œuvre"),
            List.of("10e", "premier"),
            List.of("2016", "2"),
            List.of("\u00e0"),
            List.of("un", "PM", "l"),
            List.of());
    try (FrenchArticleAnalyzer french = new FrenchArticleAnalyzer();
        Stream<Path> files =
            Files.walk(Path.of(System.getProperty("depeche.root"), "testdata/articles"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<Term> all = terms(french.tokenStream("", text));
        for (List<String> query : queries) {
          List<Term> some = terms(french.tokenStream(Initials.of(query), text));
          assertThat(all).containsAll(some).hasSizeGreaterThan(some.size());
          Set<String> wanted = new HashSet<>(query);
          assertThat(some.stream().filter(term -> wanted.contains(term.text())).toList())
              .isEqualTo(all.stream().filter(term -> wanted.contains(term.text())).toList());
        }
      }
    }
  }

  @Test
  void everyTermIsFoundByItsOwnInitials() throws IOException {
    int looked = 0;
    try (FrenchArticleAnalyzer french = new FrenchArticleAnalyzer();
        Stream<Path> files =
            Files.walk(Path.of(System.getProperty("depeche.root"), "testdata/articles"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Map<String, List<Term>> all =
            terms(french.tokenStream("", text)).stream().collect(Collectors.groupingBy(Term::text));
        for (String word : new TreeSet<>(all.keySet())) {
          if (looked++ % 5 == 0) {
            List<Term> some = terms(french.tokenStream(Initials.of(List.of(word)), text));
            assertThat(some.stream().filter(term -> term.text().equals(word)).toList())
                .as("%s in %s", word, file)
                .isEqualTo(all.get(word));
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(10_000);
  }

  @Test
  void anySignMayBeginATermOrAWord() {
    Initials none = Initials.of(List.of());
    for (char sign = 1; sign < Character.MAX_VALUE; sign++) {
      if (CharClass.of(sign) == CharClass.APOSTROPHE) {
        continue; // No word begins with one.
      }
      char[] word = {sign, 'e'};
      Initials own = Initials.of(List.of(sign + "e"));
      assertThat(own.mayBeginWith(word, 0, 2)).as("%x", (int) sign).isTrue();
      assertThat(none.mayBeginWith(word, 0, 2) || FrenchChain.isOfLetters(word, 0, 2))
          .as("%x", (int) sign)
          .isTrue();
    }
  }

  private static List<Term> terms(TokenStream tokens) throws IOException {
    List<Term> terms = new ArrayList<>();
    try (tokens) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    }
    return terms;
  }
}
