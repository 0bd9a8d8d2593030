package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depeche.cli.CommandRun.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvalTest extends FrenchCommands {

  @BeforeEach
  void indexArticles() throws IOException {
    Path article =
        Files.writeString(
            folder.resolve("é.txt"),
            "Coopération militaire\n\nParis et Athènes signent un accord.\n");
    assertThat(run("index", "--index", index(), article.toString())).isZero();
  }

  @Test
  void anEvaluationIsWrittenForPeopleAndAsJson() throws IOException {
    Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\tcoopération\nq2\tclimat\n");
    Path qrels = Files.writeString(folder.resolve("r.txt"), "q1 0 é.txt 1\nq2 0 é.txt 1\n");
    Path other = Files.writeString(folder.resolve("o.run"), "q2 Q0 é.txt 1 1.0 t\n");
    String[] eval = {
      "eval", "--index", index(), "--queries", queries.toString(), "--qrels", qrels.toString()
    };

    assertThat(run(with(eval, "--per-query", "--against", other.toString()))).isZero();
    assertThat(out())
        .contains("query\tnDCG@10\tMRR@10\tMAP\tRecall@100\tSuccess@10")
        .contains("q1\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000")
        .contains("nDCG@10\t0.5000")
        .contains("plus fortes hausses", "+1.0000\tq1\t0.0000\t1.0000")
        .contains("plus fortes baisses", "-1.0000\tq2\t1.0000\t0.0000");
    assertThat(err()).contains(other + " ne donne aucun article pour 1 des 2 requêtes jugées");

    assertThat(run(with(eval, "--json", "--per-query", "--against", other.toString()))).isZero();
    assertThat(out().replaceAll("\\s", ""))
        .contains("\"mean\":{\"nDCG@10\":0.5,", "\"q1\":{\"nDCG@10\":1.0,")
        .contains("\"measure\":\"nDCG@10\",\"base\":0.5,\"other\":0.5,\"difference\":0.0,\"p\":1.0")
        .contains("\"hurt\":[{\"query\":\"q2\",\"base\":1.0,\"other\":0.0,\"difference\":-1.0}]");
  }

  @Test
  void judgedQueriesThatAreNotAskedAreTold() throws IOException {
    Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\tcoopération\n");
    Path qrels = Files.writeString(folder.resolve("r.txt"), "q1 0 é.txt 1\nq2 0 é.txt 1\n");
    String[] eval = {
      "eval", "--index", index(), "--queries", queries.toString(), "--qrels", qrels.toString()
    };

    assertThat(run(eval)).isZero();
    assertThat(out()).contains("nDCG@10\t0.5000");
    assertThat(err())
        .contains("1 des 2 requêtes jugées ne trouvent rien ou ne figurent pas dans " + queries);
  }

  @Test
  void aSmallChanceIsNotWrittenAsNone() {
    assertThat(EvalRenderer.chance(2.0 / (1 << 20))).isEqualTo("< 0.00001");
    assertThat(EvalRenderer.chance(1 / 100_001.0)).isEqualTo("< 0.00001");
    assertThat(EvalRenderer.chance(0.25)).isEqualTo("= 0.25000");
  }

  @Test
  void whatIsWrongWithAFileIsToldWithItsLineBeforeAnythingIsAsked() throws IOException {
    Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\tcoopération\n");
    Path qrels = Files.writeString(folder.resolve("r.txt"), "q1 0 é.txt 1\n");
    Path bad = Files.writeString(folder.resolve("bad.txt"), "q1 0 é.txt 1\nq1 0 a\n");
    String[] judged = {"eval", "--index", index(), "--queries", queries.toString(), "--qrels"};

    assertThat(run(with(judged, bad.toString()))).isEqualTo(2);
    assertThat(err().replace('\u202f', ' '))
        .contains(bad + ", ligne 2 : il faut 4 colonnes", "on y lit « q1 0 a ».");
    String[] compared = with(judged, qrels.toString(), "--against");
    assertThat(run(with(compared, folder.toString()))).isEqualTo(2);
    assertThat(err().replace('\u202f', ' '))
        .contains(folder + " est un dossier ; il faut un fichier.");
    Path nowhere = folder.resolve("none");
    assertThat(
            run(
                "eval",
                "--index",
                nowhere.toString(),
                "--queries",
                queries.toString(),
                "--qrels",
                qrels.toString(),
                "--against",
                bad.toString()))
        .isEqualTo(2);
    assertThat(err()).contains(bad.toString()).doesNotContain(nowhere.toString());
  }
}
