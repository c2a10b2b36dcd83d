package eu.cpms.media.engine.rpc;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One client's socket. Requests are handed to the control thread in their order; a client that has
 * too many in the queue is not read from until they are done.
 */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_WAITING = 256;

  private final AtomicInteger waiting = new AtomicInteger();
  private final Executor control;
  private final Dispatcher dispatcher;
  private final Conversation conversation = new Conversation(this::send);
  private volatile Channel channel;

  @SuppressWarnings("NullAway.Init")
  SocketHandler(Executor control, Dispatcher dispatcher) {
    this.control = control;
    this.dispatcher = dispatcher;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (!(frame instanceof TextWebSocketFrame text)) {
      return;
    }
    JsonNode request = read(text.text());
    if (request.isMissingNode()) {
      LOG.warn("a client sent what is no JSON; its socket is closed");
      context.close();
    } else {
      enqueue(context, request);
    }
  }

  /** Missing where there is no JSON, or nothing at all. */
  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private void enqueue(ChannelHandlerContext context, JsonNode request) {
    if (waiting.incrementAndGet() >= MOST_WAITING) {
      context.channel().config().setAutoRead(false);
    }
    control.execute(
        () ->
            dispatcher
                .answer(request, conversation)
                .thenAccept(answer -> send(answer.toString()))
                .whenComplete((done, failure) -> finished()));
  }

  private void finished() {
    if (waiting.decrementAndGet() < MOST_WAITING / 2) {
      channel.config().setAutoRead(true);
    }
  }

  /** Sends a text frame; a client that does not read is cut off instead of filling the memory. */
  private void send(String text) {
    if (channel.isWritable()) {
      channel.writeAndFlush(new TextWebSocketFrame(text));
    } else {
      LOG.warn("a client does not read its events; its socket is closed");
      channel.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    control.execute(conversation::closed);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.warn("a client's socket is closed: {}", cause.getMessage());
    context.close();
  }
}
