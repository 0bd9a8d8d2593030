package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.depeche.TestData;
import org.junit.jupiter.api.Test;

/** Holds the judged pairs of derivationally related lemmas against the patterns. */
class RelatedPairsTest {
  private static final int FREQUENT = 1000;
  private static final double LEAST = 0.97;

  private final Kinship related = new Kinship(Lexicon.french());

  private record Judged(String lemma, String other, boolean right, String why) {}

  @Test
  void ofTheThousandPairsThatMeetMostOften97PercentAreRight() throws IOException {
    List<Judged> frequent = pairs("frequent");
    assertThat(frequent).hasSize(FREQUENT).allMatch(this::meet);
    assertThat(frequent.stream().filter(Judged::right).count())
        .isGreaterThanOrEqualTo(Math.round(LEAST * FREQUENT));
  }

  @Test
  void pairsJudgedRightStillMeet() throws IOException {
    List<Judged> right = judged().stream().filter(Judged::right).toList();
    assertThat(right.stream().filter(this::meet).count())
        .isGreaterThanOrEqualTo(Math.round(LEAST * right.size()));
  }

  @Test
  void falseFriendsDoNotMeet() throws IOException {
    List<Judged> parted = pairs("went another way");
    assertThat(parted).hasSizeGreaterThan(100).noneMatch(Judged::right).noneMatch(this::meet);
    assertThat(pairs("no longer related")).hasSizeGreaterThan(40).noneMatch(this::meet);
  }

  private boolean meet(Judged pair) {
    return related.of(pair.lemma()).contains(pair.other());
  }

  private static List<Judged> pairs(String why) throws IOException {
    return judged().stream().filter(pair -> pair.why().equals(why)).toList();
  }

  private static List<Judged> judged() throws IOException {
    return Files.readAllLines(TestData.path("french/related-pairs.tsv"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(f -> new Judged(f[0], f[1], f[2].equals("right"), f[3]))
        .toList();
  }
}
