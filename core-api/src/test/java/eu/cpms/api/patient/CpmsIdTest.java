package eu.cpms.api.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.api.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CpmsIdTest {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
  private static final int[] BODY = {3, 4, 5, 6, 8, 9, 10, 11};

  @Test
  void pseudonymsDoNotRepeat() {
    assertThat(Stream.generate(CpmsId::next).limit(10_000)).doesNotHaveDuplicates();
  }

  @RepeatedTest(20)
  void everySingleWrongCharacterIsFound() {
    String right = CpmsId.next().value();
    for (int place : BODY) {
      for (char wrong : ALPHABET.toCharArray()) {
        if (wrong != right.charAt(place)) {
          String typed = right.substring(0, place) + wrong + right.substring(place + 1);
          assertThatThrownBy(() -> new CpmsId(typed)).isInstanceOf(Refused.class);
        }
      }
    }
  }

  @RepeatedTest(20)
  void everySwapOfNeighboursIsFound() {
    String right = CpmsId.next().value();
    for (int i = 0; i + 1 < BODY.length; i++) {
      char[] typed = right.toCharArray();
      typed[BODY[i]] = right.charAt(BODY[i + 1]);
      typed[BODY[i + 1]] = right.charAt(BODY[i]);
      String swapped = new String(typed);
      if (!swapped.equals(right)) {
        assertThatThrownBy(() -> new CpmsId(swapped)).isInstanceOf(Refused.class);
      }
    }
  }
}
