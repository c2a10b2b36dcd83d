package eu.cpms.media.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DatagramTransport;
import org.junit.jupiter.api.Test;

/** What clients of other makes ask for, and the engine as server. */
class DtlsHandshakeTest {
  private static final DtlsIdentity IDENTITY = DtlsIdentity.create();

  private final BlockingQueue<byte[]> toServer = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> toClient = new LinkedBlockingQueue<>();

  @Test
  void aClientThatWouldRatherHaveRsaGetsWhatTheServersCertificateAllows() throws Exception {
    assertThat(
            served(
                new DtlsClient(handshake(true)) {
                  @Override
                  protected int[] getSupportedCipherSuites() {
                    return new int[] {
                      CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
                      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
                    };
                  }
                }))
        .isNotNull();
  }

  @Test
  void aClientWithoutExtendedMasterSecretGetsKeys() throws Exception {
    assertThat(
            served(
                new DtlsClient(handshake(true)) {
                  @Override
                  public boolean shouldUseExtendedMasterSecret() {
                    return false;
                  }
                }))
        .isNotNull();
  }

  private static DtlsHandshake handshake(boolean client) {
    return new DtlsHandshake(IDENTITY, IDENTITY.fingerprint(), client);
  }

  /** The keys that the server has after a handshake with {@code client}. */
  private SrtpKeys served(DtlsClient client) throws Exception {
    DtlsHandshake server = handshake(false);
    CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                server.run(new Pipe(toServer, toClient));
                keys.complete(server.keys());
              } catch (IOException | RuntimeException e) {
                keys.completeExceptionally(e);
              }
            });
    new DTLSClientProtocol().connect(client, new Pipe(toClient, toServer));
    return keys.get(10, TimeUnit.SECONDS);
  }

  private record Pipe(BlockingQueue<byte[]> in, BlockingQueue<byte[]> out)
      implements DatagramTransport {
    @Override
    public int getReceiveLimit() {
      return 2048;
    }

    @Override
    public int getSendLimit() {
      return 1200;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
      try {
        byte[] record = in.poll(waitMillis, TimeUnit.MILLISECONDS);
        if (record == null) {
          return -1;
        }
        int count = Math.min(length, record.length);
        System.arraycopy(record, 0, buffer, offset, count);
        return count;
      } catch (InterruptedException e) {
        throw new InterruptedIOException("stopped");
      }
    }

    @Override
    public void send(byte[] data, int offset, int length) {
      out.add(Arrays.copyOfRange(data, offset, offset + length));
    }

    @Override
    public void close() {}
  }
}
