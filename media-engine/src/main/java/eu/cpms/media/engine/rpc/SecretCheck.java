package eu.cpms.media.engine.rpc;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Lets only those through who know the shared secret. Where there is none, web pages are kept out,
 * which a browser on this machine lets connect to anything there (RFC 6455 section 10.2).
 */
final class SecretCheck extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final String NO_PAGES =
      "Web pages need a secret: start the engine with one and add ?secret=... to the address.\n";

  private final String secret;

  SecretCheck(String secret) {
    super(false);
    this.secret = secret;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (!secret.isEmpty() && !matches(request)) {
      refuse(context, request, HttpResponseStatus.UNAUTHORIZED, "");
    } else if (secret.isEmpty()
        && isPage(request, (InetSocketAddress) context.channel().localAddress())) {
      refuse(context, request, HttpResponseStatus.FORBIDDEN, NO_PAGES);
    } else {
      context.fireChannelRead(request);
    }
  }

  private static void refuse(
      ChannelHandlerContext context,
      FullHttpRequest request,
      HttpResponseStatus status,
      String reason) {
    request.release();
    context
        .writeAndFlush(
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes(reason))))
        .addListener(ChannelFutureListener.CLOSE);
  }

  /**
   * Whether a page asks. Programs name no origin, or that of the address they connect to, as
   * kurento-client does; no page comes from there.
   */
  private static boolean isPage(FullHttpRequest request, InetSocketAddress address) {
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    return origin != null
        && !origin.equals("http://" + NetUtil.toSocketAddressString(address))
        && !origin.equals("http://localhost:" + address.getPort());
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
