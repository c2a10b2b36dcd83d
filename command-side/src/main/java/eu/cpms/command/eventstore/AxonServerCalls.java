package eu.cpms.command.eventstore;

import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every call to Axon Server that has an end must have ended after 8 s, before those who wait for a
 * command give up. Says in one line when Axon Server goes away and when it is back.
 */
final class AxonServerCalls implements ClientInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(AxonServerCalls.class);
  private static final int LONGEST_SECONDS = 8;
  private static final String CONNECTING =
      PlatformServiceGrpc.getGetPlatformServerMethod().getFullMethodName();

  private volatile Status connection = Status.OK;

  /** How the last attempt to connect ended. */
  Status connection() {
    return connection;
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    ClientCall<Q, A> call = next.newCall(method, bounded(method, options));
    return CONNECTING.equals(method.getFullMethodName()) ? watched(call) : call;
  }

  private static CallOptions bounded(MethodDescriptor<?, ?> method, CallOptions options) {
    boolean endless = method.getType() == MethodType.BIDI_STREAMING;
    return endless || options.getDeadline() != null
        ? options
        : options.withDeadlineAfter(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  private <Q, A> ClientCall<Q, A> watched(ClientCall<Q, A> call) {
    return new SimpleForwardingClientCall<>(call) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        super.start(
            new SimpleForwardingClientCallListener<>(listener) {
              @Override
              public void onClose(Status status, Metadata trailers) {
                connected(status);
                super.onClose(status, trailers);
              }
            },
            headers);
      }
    };
  }

  private void connected(Status status) {
    boolean before = connection.isOk();
    connection = status;
    if (before && !status.isOk()) {
      LOG.warn("Axon Server does not answer: {}", AppendFailures.words(status));
    } else if (!before && status.isOk()) {
      LOG.info("Axon Server answers");
    }
  }
}
