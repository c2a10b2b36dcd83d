package eu.cpms.media.engine.rpc;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Lets only those through who know the shared secret, when there is one. */
final class SecretCheck extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final String secret;

  SecretCheck(String secret) {
    super(false);
    this.secret = secret;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (secret.isEmpty() || matches(request)) {
      context.fireChannelRead(request);
      return;
    }
    request.release();
    context
        .writeAndFlush(
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.UNAUTHORIZED, Unpooled.EMPTY_BUFFER))
        .addListener(ChannelFutureListener.CLOSE);
  }

  private boolean matches(FullHttpRequest request) {
    List<String> given =
        new QueryStringDecoder(request.uri()).parameters().getOrDefault("secret", List.of());
    return given.size() == 1 && MessageDigest.isEqual(bytes(given.getFirst()), bytes(secret));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
