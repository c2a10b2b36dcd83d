package eu.cpms.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Times of capture, by reports that are right and reports that are not (RFC 3550 section 6.4.1).
 */
class StreamClockTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long MICROS = TimeUnit.SECONDS.toMicros(1);
  private static final long WALL = 4_000_000_000L * MICROS;
  private static final int RATE = 90_000;
  private final StreamClock clock = new StreamClock(new SenderClock(), RATE);

  private long captured(long second) {
    return clock.captureMicros(second * RATE, second * SECOND);
  }

  private void assertSteady(long from, long to) {
    long first = captured(from);
    for (long second = from; second < to; second++) {
      assertThat(captured(second) - first).isEqualTo((second - from) * MICROS);
    }
  }

  @Test
  void aReportTellsHowLongAPacketWasOnItsWay() {
    long arrival = captured(1);
    clock.report(WALL, RATE - RATE / 10, SECOND);
    assertThat(captured(1)).isEqualTo(arrival + MICROS / 10);
  }

  @Test
  void aSenderWithoutAClockIsTakenByArrival() {
    captured(0);
    for (long second = 1; second < 20; second++) {
      clock.report(0, second * RATE, second * SECOND);
      assertSteady(second, second + 1);
      assertThat(captured(second)).isEqualTo(second * MICROS);
    }
  }

  @Test
  void aClockThatIsSetMovesNothing() {
    for (long step : new long[] {-60 * MICROS, 60 * MICROS}) {
      captured(0);
      clock.report(WALL, 0, 0);
      long before = captured(4);
      clock.report(WALL + 5 * MICROS + step, 5 * RATE, 5 * SECOND);
      assertThat(captured(6) - before).isEqualTo(2 * MICROS);
    }
  }

  @Test
  void aFirstReportThatWasHeldUpDoesNotPartSoundAndPicture() {
    SenderClock sender = new SenderClock();
    StreamClock sound = new StreamClock(sender, RATE);
    StreamClock picture = new StreamClock(sender, RATE);
    sound.captureMicros(0, 0);
    picture.captureMicros(0, 0);
    sound.captureMicros(RATE, 2 * SECOND); // a second on its way, as is the report behind it
    sound.report(WALL + MICROS, RATE, 2 * SECOND);
    for (long second = 3; second < 9; second += 2) {
      picture.captureMicros(second * RATE, second * SECOND);
      picture.report(WALL + second * MICROS, second * RATE, second * SECOND);
      sound.captureMicros(second * RATE, second * SECOND);
      sound.report(WALL + second * MICROS, second * RATE, second * SECOND);
    }
    assertThat(sound.captureMicros(9L * RATE, 9 * SECOND))
        .isEqualTo(picture.captureMicros(9L * RATE, 9 * SECOND));
  }

  @Test
  void reportsThatRunAheadOfTheirPacketsShiftThemByHalfASecondAtMost() {
    captured(0);
    for (long second = 1; second < 30; second++) {
      clock.report(WALL + second * MICROS, second * RATE * 7 / 4, second * SECOND);
      assertThat(captured(second)).isBetween(second * MICROS - MICROS / 2, second * MICROS);
    }
  }
}
