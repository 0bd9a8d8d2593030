package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFieldTest {

  @Test
  void messagesNestedWithoutEndAreAProblem(@TempDir Path folder) throws IOException {
    String text = "Content-Type: message/rfc822\n\n".repeat(5_000) + "Subject: a\n\nb";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "a.eml", bytes)).reason()).contains("nested");
  }
}
