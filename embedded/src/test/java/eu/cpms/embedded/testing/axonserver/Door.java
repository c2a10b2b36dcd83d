package eu.cpms.embedded.testing.axonserver;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** Where calls come in: asks for a token, or is silent as a server is whose disk hangs. */
final class Door implements ServerInterceptor {

  private static final Metadata.Key<String> TOKEN =
      Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

  private volatile boolean silent;
  private volatile @Nullable String token;

  void beSilent(boolean now) {
    silent = now;
  }

  void askFor(String wanted) {
    token = wanted;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String wanted = token;
    if (silent) {
      return new ServerCall.Listener<>() {};
    }
    if (wanted != null && !wanted.equals(headers.get(TOKEN))) {
      call.close(Status.PERMISSION_DENIED.withDescription("Invalid token"), new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return next.startCall(call, headers);
  }
}
