package eu.cpms.embedded.testing.axonserver;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where calls come in: asks for a token, or is silent as a server is whose disk hangs. What was
 * asked in the meantime is answered afterwards.
 */
final class Door implements ServerInterceptor {

  private static final Metadata.Key<String> TOKEN =
      Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

  private boolean silent;
  private volatile @Nullable String token;

  synchronized void beSilent(boolean now) {
    silent = now;
    notifyAll();
  }

  /** Waits until it speaks; false when interrupted. */
  private synchronized boolean awaitVoice() {
    try {
      while (silent) {
        wait();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void askFor(String wanted) {
    token = wanted;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String wanted = token;
    if (!awaitVoice()) {
      call.close(Status.UNAVAILABLE, new Metadata());
      return new ServerCall.Listener<>() {};
    }
    if (wanted != null && !wanted.equals(headers.get(TOKEN))) {
      call.close(Status.PERMISSION_DENIED.withDescription("Invalid token"), new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return next.startCall(call, headers);
  }
}
