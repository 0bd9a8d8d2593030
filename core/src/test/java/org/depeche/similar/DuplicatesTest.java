package org.depeche.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.index.Signature;
import org.depeche.search.Hit;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
  private static final SearchRequest COLLAPSED =
      SearchRequest.builder("accord").collapse(true).window(0, 3).build();

  @TempDir Path folder;

  /** A text of words that no other text with another seed has. */
  private static List<String> words(int seed, int count) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("mot" + letters(seed) + "n" + letters(random.nextInt(10_000)));
    }
    return words;
  }

  /** A number in letters: the analysis takes words apart at digits. */
  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .map(digit -> digit - '0' + 'a')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Article article(String id, String title, List<String> words) {
    return Article.builder(id).title(title).body("accord " + String.join(" ", words)).build();
  }

  private static float similarity(List<String> first, List<String> second) {
    return Signature.similarity(
        Signature.of(String.join(" ", first)), Signature.of(String.join(" ", second)));
  }

  /** Each of six texts in a few papers: another headline, a few words changed, a notice behind. */
  private static List<Article> wire() {
    List<Article> articles = new ArrayList<>();
    for (int text = 0; text < 6; text++) {
      List<String> words = words(text, 300);
      articles.add(article("a" + text, "Un accord " + text, words));
      if (text < 4) {
        List<String> changed = new ArrayList<>(words);
        for (int i = 10; i < 300; i += 30) {
          changed.set(i, "autre" + i);
        }
        articles.add(article("b" + text, "Autre titre : un accord", changed));
      }
      if (text < 2) {
        List<String> longer = new ArrayList<>(words);
        longer.addAll(words(100, 60));
        articles.add(article("c" + text, "Accord", longer));
      }
    }
    return articles;
  }

  private static Set<Set<String>> groups(SearchResult result) {
    Set<Set<String>> groups = new HashSet<>();
    for (Hit hit : result.hits()) {
      Set<String> group = new HashSet<>(hit.alike());
      group.add(hit.id());
      groups.add(group);
    }
    return groups;
  }

  @Test
  void caseAccentsAndPunctuationDoNotTellTextsApart() {
    String text = String.join(" ", words(1, 50)) + " été à l'hôtel";
    assertThat(Signature.of(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ", ")))
        .isEqualTo(Signature.of(text.replace("é", "e").replace("'", "’")));
  }

  @Test
  void similarityIsAboutTheShareOfTheRunsInCommon() {
    List<String> words = words(1, 600);
    List<String> half = new ArrayList<>(words.subList(0, 300));
    assertThat(similarity(words, words)).isEqualTo(1);
    assertThat(similarity(words, half)).isBetween(0.4f, 0.6f);
    half.addAll(words(2, 300));
    assertThat(similarity(words, half)).isBetween(0.23f, 0.43f);
    assertThat(similarity(words, words(3, 600))).isLessThan(0.05f);
  }

  @Test
  void binsOfEightBytesAreComparedAsEachByItself() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      byte[] first = new byte[Signature.BYTES];
      byte[] second = new byte[Signature.BYTES];
      int filled = 0;
      int both = 0;
      int same = 0;
      for (int i = 0; i < 2 * Signature.BYTES; i++) {
        int one = random.nextInt(4) * random.nextInt(6);
        int other = random.nextBoolean() ? one : random.nextInt(16);
        first[i / 2] |= (byte) (one << 4 * (i % 2));
        second[i / 2] |= (byte) (other << 4 * (i % 2));
        filled += one == 0 && other == 0 ? 0 : 1;
        both += one == 0 || other == 0 ? 0 : 1;
        same += one != 0 && one == other ? 1 : 0;
      }
      assertThat(Signature.similarity(first, second))
          .isEqualTo(Math.max(0, (15 * same - both) / (14f * filled)));
    }
  }

  @Test
  void aShortTextHasNoSignatureAndIsLikeNothing() {
    byte[] none = Signature.of("Lire aussi notre article");
    assertThat(none).isEmpty();
    assertThat(Signature.similarity(none, none)).isZero();
  }

  @Test
  void eachTextIsShownOnceWithTheIdsOfTheOthers() throws IOException {
    try (Depeche index = Depeche.inMemory(wire())) {
      SearchResult all =
          index.search(SearchRequest.builder("accord").collapse(true).window(0, 100).build());
      assertThat(groups(all))
          .containsExactlyInAnyOrder(
              Set.of("a0", "b0", "c0"),
              Set.of("a1", "b1", "c1"),
              Set.of("a2", "b2"),
              Set.of("a3", "b3"),
              Set.of("a4"),
              Set.of("a5"));
      assertThat(all.total()).isEqualTo(12);
      assertThat(all.hits()).extracting(Hit::rank).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(index.search("accord").hits())
          .hasSize(10)
          .allSatisfy(hit -> assertThat(hit.alike()).isEmpty());
    }
  }

  @Test
  void pagesShowNoTextTwice() throws IOException {
    try (Depeche index = Depeche.inMemory(wire())) {
      SearchResult first = index.search(COLLAPSED);
      SearchResult second =
          index.search(
              SearchRequest.builder("accord")
                  .collapse(true)
                  .window(0, 10)
                  .after(first.next())
                  .build());
      SearchResult byOffset =
          index.search(SearchRequest.builder("accord").collapse(true).window(3, 10).build());
      assertThat(first.hits()).hasSize(3);
      assertThat(second.hits()).hasSize(3);
      assertThat(groups(second))
          .isEqualTo(groups(byOffset))
          .doesNotContainAnyElementsOf(groups(first));
    }
  }

  @Test
  void groupsAreTheSameHoweverTheIndexWasBuilt() throws IOException {
    List<Article> shuffled = new ArrayList<>(wire());
    Collections.shuffle(shuffled, new Random(7));
    Path grown = folder.resolve("grown");
    for (Article article : shuffled) {
      Depeche.index(grown, List.of(article));
    }
    Depeche.index(folder.resolve("whole"), wire());
    try (Depeche incremental = Depeche.open(grown);
        Depeche full = Depeche.open(folder.resolve("whole"))) {
      SearchRequest all = SearchRequest.builder("accord").collapse(true).window(0, 50).build();
      assertThat(incremental.search(all).hits()).isEqualTo(full.search(all).hits());
    }
  }

  @Test
  void similarArticlesShareTheWeightiestWordsAndSayWhichAreNearlyIdentical() throws IOException {
    try (Depeche index = Depeche.inMemory(wire())) {
      List<SimilarArticle> similar = index.similar("a0", 2).orElseThrow();
      assertThat(similar).extracting(SimilarArticle::id).containsExactlyInAnyOrder("b0", "c0");
      assertThat(similar).allMatch(SimilarArticle::nearlyIdentical);
      assertThat(index.similar("nowhere", 2)).isEmpty();
      assertThatThrownBy(() -> index.similar("a0", 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("limit 0");
    }
  }

  private static Article version(String id, String title, String moment) {
    return Article.builder(id)
        .title(title)
        .date(PublicationDate.parse(moment))
        .body("accord " + String.join(" ", words(7, 200)))
        .build();
  }

  private static Hit shown(Article... versions) throws IOException {
    try (Depeche index = Depeche.inMemory(List.of(versions))) {
      SearchResult result = index.search(COLLAPSED);
      assertThat(result.hits()).hasSize(1);
      Hit hit = result.hits().getFirst();
      assertThat(hit.alike()).hasSize(versions.length - 1).doesNotContain(hit.id());
      return hit;
    }
  }

  @Test
  void theNewestVersionStandsForItsGroup() throws IOException {
    Article best = version("best", "Un accord, un accord", "2023-05-04T10:00:00Z");
    Article newer = version("newer", "Signature à Paris", "2023-05-04T10:20:00Z");
    Article sameMinute = version("same", "Signature à Paris", "2023-05-04T10:00:40Z");
    assertThat(shown(best, newer).id()).isEqualTo("newer");
    assertThat(shown(best, sameMinute).id()).isEqualTo("best");
  }

  @Test
  void aCorrectionStandsForItsGroupAndAnAnnulledVersionNeverForIt() throws IOException {
    Article first = version("first", "Un accord à Paris", "2023-05-04T10:00:00Z");
    Article corrected = version("corrected", "CORRIGÉ - Un accord", "2023-05-04T10:10:00Z");
    Article again = version("again", "RECTIFICATIF : Un accord", "2023-05-04T10:15:00Z");
    Article paper = version("paper", "Un accord signé", "2023-05-04T12:00:00Z");
    Article annulled = version("annulled", "ANNULÉ - Un accord", "2023-05-04T13:00:00Z");
    assertThat(shown(first, corrected, paper).id()).isEqualTo("corrected");
    assertThat(shown(again, corrected, first).id()).isEqualTo("again");
    assertThat(shown(corrected, annulled, paper).id()).isEqualTo("corrected");
  }
}
