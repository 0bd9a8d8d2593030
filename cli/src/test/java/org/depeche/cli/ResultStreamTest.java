package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultStreamTest {

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int oneByte) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, true",
    "Aucun espace disponible sur le périphérique, true",
    "Broken pipe, false",
    "Relais brisé (pipe), false"
  })
  void whatIsLostIsRememberedAndAReaderThatLeftIsNot(String reason, boolean lost) {
    ResultStream results = new ResultStream(failing(reason));
    assertThat(results.loss()).isNull();
    PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
    out.println("résultat");
    out.flush();
    assertThat(results.loss() != null).isEqualTo(lost);
  }
}
