package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final AtomicInteger room = new AtomicInteger(500);

  @Test
  void whatIsRememberedBelongsToASegmentAndTheLastStaysThatThereIsRoomFor() {
    Remembered<String> titles = new Remembered<>(2, room);
    titles.remember(1, "first", 100);
    titles.remember(1, "second", 200);
    assertThat(titles.of(1)).isEqualTo("second");
    assertThat(titles.of(0)).isNull();
    assertThat(room).hasValue(300);
    titles.remember(1, "third", 501);
    assertThat(titles.of(1)).isEqualTo("second");
    assertThat(room).hasValue(300);
  }

  @Test
  void noMoreIsRememberedThanThereIsRoomFor() {
    Remembered<String> titles = new Remembered<>(2, room);
    titles.remember(0, "first", 300);
    assertThat(titles.hasRoom(200)).isTrue();
    assertThat(titles.hasRoom(201)).isFalse();
    titles.remember(1, "second", 300);
    assertThat(titles.of(1)).isNull();
    assertThat(room).hasValue(200);
    titles.forget();
    assertThat(room).hasValue(500);
    assertThat(titles.of(0)).isNull();
  }

  @Test
  void aWordThatWasForgottenTakesNoRoomAgain() {
    Remembered<String> titles = new Remembered<>(1, room);
    titles.forget();
    titles.remember(0, "first", 100);
    assertThat(titles.of(0)).isNull();
    assertThat(room).hasValue(500);
  }
}
