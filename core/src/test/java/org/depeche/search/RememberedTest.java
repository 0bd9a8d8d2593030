package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TitleHitsTest {
  private final AtomicInteger room = new AtomicInteger(5);

  @Test
  void whatIsRememberedIsGoneThroughByEachSearchFromTheBeginning() {
    TitleHits titles = new TitleHits(2, room);
    titles.remember(1, hits(3, 8));
    AheadHits first = titles.of(1);
    assertThat(first).isNotNull();
    assertThat(first.advance(4)).isEqualTo(8);
    assertThat(first.score()).isEqualTo(0.5f);
    AheadHits second = titles.of(1);
    assertThat(second).isNotNull();
    assertThat(second.document()).isEqualTo(3);
    assertThat(titles.of(0)).isNull();
  }

  @Test
  void noMoreIsRememberedThanThereIsRoomFor() {
    TitleHits titles = new TitleHits(2, room);
    titles.remember(0, hits(1, 2, 3));
    titles.remember(0, hits(1, 2, 3));
    titles.remember(1, hits(1, 2, 3));
    assertThat(titles.of(1)).isNull();
    assertThat(room).hasValue(2);
    titles.forget();
    assertThat(room).hasValue(5);
    assertThat(titles.of(0)).isNull();
  }

  @Test
  void aWordThatWasForgottenTakesNoRoomAgain() {
    TitleHits titles = new TitleHits(1, room);
    titles.forget();
    titles.remember(0, hits(1));
    assertThat(titles.of(0)).isNull();
    assertThat(room).hasValue(5);
  }

  private static AheadHits hits(int... documents) {
    AheadHits hits = new AheadHits();
    for (int document : documents) {
      hits.add(document, 0.5f);
    }
    return hits;
  }
}
