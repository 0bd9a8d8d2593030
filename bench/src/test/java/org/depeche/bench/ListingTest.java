package org.depeche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void aRunTimesTheNewestHitsAndFacets() {
    StringWriter out = new StringWriter();
    String[] arguments = {
      "listing", TestCorpus.file().toString(), "--queries=10", "--passes=1", "--warm=1"
    };
    int exit = Bench.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("The ten newest hits", "same index, unsorted", "| p99 ", "| le la de ")
        .contains("Facets by section", "| le la de |", "p50 of counting alone");
  }
}
