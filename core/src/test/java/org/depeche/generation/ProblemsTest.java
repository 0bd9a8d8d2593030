package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.reader.Reason;
import org.depeche.reader.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {

  @Test
  void theRestOfAFileAndOfARunIsCountedByKind() {
    Problems problems = new Problems();
    int told = 0;
    for (int file = 0; file < 20; file++) {
      for (int line = 1; line <= 500; line++) {
        told += problems.add(problem("f" + file + ".jsonl:" + line, ReasonCode.NO_ID)) ? 1 : 0;
      }
    }
    assertThat(told).isEqualTo(Problems.TOLD);
    assertThat(problems.add(problem("late.txt", ReasonCode.NO_TEXT))).as("a new kind").isTrue();
    assertThat(problems.total()).isEqualTo(10_001);
    assertThat(problems.kept()).hasSize(RunReport.MOST_PROBLEMS + 1);
    assertThat(problems.counts())
        .containsEntry(ReasonCode.NO_ID, 10_000L)
        .containsEntry(ReasonCode.NO_TEXT, 1L);
    assertThat(problems.untold()).containsExactly(Map.entry(ReasonCode.NO_ID, 9_000L));
  }

  private static RunProblem problem(String place, ReasonCode code) {
    return new RunProblem(place, Reason.of(code));
  }

  @Test
  void aRunTellsTheRestOnceAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
    Path lines = folder.resolve("bad.jsonl");
    Files.writeString(
        lines, "{\"title\":\"T\"}\n".repeat(5_000) + "{\"id\":\"1\",\"title\":\"T\"}\n");
    List<RunProblem> told = new ArrayList<>();
    Map<ReasonCode, Long> rest = new HashMap<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void problem(RunProblem problem) {
            told.add(problem);
          }

          @Override
          public void moreProblems(Map<ReasonCode, Long> kinds) {
            rest.putAll(kinds);
          }
        };
    Path index = folder.resolve("index");
    IndexRun run = new IndexRun(index, RunOptions.DEFAULT, listener);

    assertThatThrownBy(() -> run.addFiles(List.of(lines))).isInstanceOf(RunRefusedException.class);
    assertThat(told).hasSize(Problems.TOLD_OF_A_FILE);
    assertThat(rest).containsExactly(Map.entry(ReasonCode.NO_ID, 4_900L));
    assertThat(index).as("of a refused first run").doesNotExist();
  }
}
