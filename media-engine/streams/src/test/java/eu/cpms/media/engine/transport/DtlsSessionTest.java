package eu.cpms.media.engine.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import org.junit.jupiter.api.Test;

class DtlsSessionTest {
  /** The library asks again at once when nothing came, until its time is over. */
  @Test
  void aClosedSessionEndsWhoeverReadsFromItInsteadOfTellingThatNothingCame() {
    DtlsSession session =
        new DtlsSession(
            new DtlsHandshake(DtlsIdentity.create(), "AA", true), () -> null, b -> true);
    session.close();
    assertThatThrownBy(() -> session.receive(new byte[10], 0, 10, 60_000))
        .isInstanceOf(InterruptedIOException.class);
  }
}
