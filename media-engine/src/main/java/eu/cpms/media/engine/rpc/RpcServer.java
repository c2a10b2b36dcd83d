package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.object.ObjectRegistry;
import eu.cpms.media.engine.object.Realm;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for clients on {@code ws://host:port/kurento}. */
public final class RpcServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);
  private static final String PATH = "/kurento";
  private static final int LARGEST_MESSAGE = 1 << 20;
  private static final int LARGEST_HTTP = 16 * 1024;
  private static final int MOST_UNREAD = 4 << 20;
  private static final int MOST_CLIENTS = 1024;
  private static final int HANDSHAKE_SECONDS = 10;

  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ChannelGroup clients = new DefaultChannelGroup(threads.next());
  private final ScheduledExecutorService control;
  private final RefusedClients refused = new RefusedClients();
  private final Sessions sessions = new Sessions();
  private final ObjectRegistry objects;
  private final Dispatcher dispatcher;
  private final String secret;
  private final Channel channel;

  /**
   * Starts to listen.
   *
   * @param secret what clients must give as {@code ?secret=}, or empty for none
   * @param collectEvery how often sessions without a socket are looked for
   * @throws IOException when the port is taken
   */
  public RpcServer(InetSocketAddress address, String secret, Realm realm, Duration collectEvery)
      throws IOException {
    control = realm.control();
    this.secret = secret;
    objects = new ObjectRegistry(realm, sessions::ids);
    dispatcher = new Dispatcher(objects, sessions);
    channel = bind(address);
    long period = collectEvery.toMillis();
    control.scheduleAtFixedRate(this::collect, period, period, TimeUnit.MILLISECONDS);
  }

  /** What clients made; belongs to the control thread. */
  public ObjectRegistry objects() {
    return objects;
  }

  private Channel bind(InetSocketAddress address) throws IOException {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(MOST_UNREAD / 2, MOST_UNREAD))
            .childHandler(new Initializer());
    var bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      String where = NetUtil.toSocketAddressString(address);
      throw new IOException(
          "cannot listen on %s: %s".formatted(where, bound.cause().getMessage()), bound.cause());
    }
    bound.channel().pipeline().addLast(refused); // behind Netty's own, which pauses for a second
    return bound.channel();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) channel.localAddress();
  }

  /** One session that cannot be ended must not keep the others for ever. */
  private void collect() {
    for (Session session : sessions.collectable()) {
      try {
        dispatcher.end(session);
      } catch (RuntimeException e) {
        LOG.error("a session could not be ended", e);
      }
    }
  }

  @Override
  public void close() {
    channel.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
    clients.close().awaitUninterruptibly(2, TimeUnit.SECONDS); // Netty may forget them
    threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
  }

  private final class Initializer extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel client) {
      if (clients.size() >= MOST_CLIENTS) {
        refused.add("%d clients are connected".formatted(MOST_CLIENTS));
        client.close();
        return;
      }
      clients.add(client);
      closeUnlessConnected(client);
      WebSocketServerProtocolConfig config =
          WebSocketServerProtocolConfig.newBuilder()
              .websocketPath(PATH)
              .checkStartsWith(true)
              .maxFramePayloadLength(LARGEST_MESSAGE)
              .build();
      client
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(LARGEST_HTTP))
          .addLast(new SecretCheck(secret))
          .addLast(new WebSocketServerProtocolHandler(config))
          .addLast(new WebSocketFrameAggregator(LARGEST_MESSAGE))
          .addLast(new SocketHandler(control, dispatcher));
    }

    /** Netty takes the codec of HTTP out when the handshake is complete. */
    private void closeUnlessConnected(SocketChannel client) {
      Runnable check =
          () -> {
            if (client.pipeline().get(HttpServerCodec.class) != null) {
              client.close();
            }
          };
      var deadline = client.eventLoop().schedule(check, HANDSHAKE_SECONDS, TimeUnit.SECONDS);
      client.closeFuture().addListener(closed -> deadline.cancel(false));
    }
  }
}
