package eu.cpms.media.engine.transport;

import java.io.IOException;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;

/** One of the two roles in a handshake. */
interface DtlsEnd {
  /** Shakes hands; blocks until done, refused or {@link DtlsRules#HANDSHAKE_TIMEOUT_MILLIS}. */
  DTLSTransport handshake(DatagramTransport transport) throws IOException;

  /** The keys of the handshake that just ended well. */
  SrtpKeys keys();
}
