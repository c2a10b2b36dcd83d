package eu.cpms.media.engine.rpc;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells, once a minute at most, that clients could not be let in. Belongs to one thread. */
final class RefusedClients extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedClients.class);
  private static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);

  private long count;
  private long nextTold = System.nanoTime();

  void add(String reason) {
    count++;
    long now = System.nanoTime();
    if (now - nextTold >= 0) {
      nextTold = now + PERIOD_NANOS;
      LOG.warn("clients that could not connect since the start: {}; the last: {}", count, reason);
    }
  }

  /** Told when the operating system has no further socket. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    add(String.valueOf(cause.getMessage()));
  }
}
