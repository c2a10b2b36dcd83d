package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A browser without codecs, for load: it connects, sends footage or counts what it gets. Many of
 * them share the thread of a {@link HeadlessPeers}.
 */
public final class HeadlessPeer {
  static final int LARGEST_DATAGRAM = 2048;

  private static final Logger LOG = LoggerFactory.getLogger(HeadlessPeer.class);
  private static final DtlsIdentity IDENTITY = DtlsIdentity.create();
  private static final String UFRAG = "them";
  private static final String PASSWORD = "headlessheadlessheadless";
  private static final long CONNECTING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long CONNECTED_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int VIDEO = 96;
  private static final int AUDIO = 111;
  private static final int VIDEO_TICKS = 90_000;
  private static final int SOUND_TICKS = 48_000;
  private static final int PIECES_PER_SECOND = 50;
  private static final int PIECE_BYTES = 80;
  private static final long ESTIMATE = 2_000_000;
  private static final int MOST_PASSAGES = 10_000;

  private final DatagramChannel socket;
  private final @Nullable List<List<byte[]>> footage;
  private final int framesPerSecond;
  private final int videoSsrc = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
  private final int audioSsrc = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
  private @Nullable DtlsSession dtls;
  private @Nullable NetworkPath path;
  private String remoteUfrag = "";
  private String remotePassword = "";
  private volatile @Nullable SrtpSession srtp;
  private long nextCheck;
  private long nextReport;
  private long started;
  private long pictures;
  private long pieces;
  private int videoSequence;
  private int audioSequence;
  private int at;
  private volatile long gotPictures;
  private volatile long gotBytes;
  private volatile long sentPicture;
  private final Queue<Long> passages = new ArrayBlockingQueue<>(MOST_PASSAGES);
  private @Nullable HeadlessPeer watched;

  HeadlessPeer(@Nullable List<List<byte[]>> footage, int framesPerSecond) throws IOException {
    this.footage = footage;
    this.framesPerSecond = framesPerSecond;
    socket = DatagramChannel.open();
    socket.bind(null);
    socket.configureBlocking(false);
  }

  DatagramChannel socket() {
    return socket;
  }

  /** What goes to the server's {@code processOffer}. */
  public String offer() {
    String direction = footage == null ? "recvonly" : "sendonly";
    String audio =
        """
        m=audio 9 UDP/TLS/RTP/SAVPF 111
        c=IN IP4 0.0.0.0
        a=mid:0
        a=%s
        a=rtcp-mux
        a=rtpmap:111 opus/48000/2
        a=ssrc:%d cname:them
        """;
    String video =
        """
        m=video 9 UDP/TLS/RTP/SAVPF 96 97
        c=IN IP4 0.0.0.0
        a=mid:1
        a=%s
        a=rtcp-mux
        a=extmap:3 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
        a=rtpmap:96 VP8/90000
        a=rtcp-fb:96 goog-remb
        a=rtcp-fb:96 ccm fir
        a=rtcp-fb:96 nack
        a=rtcp-fb:96 nack pli
        a=rtpmap:97 rtx/90000
        a=fmtp:97 apt=96
        a=ssrc:%d cname:them
        """;
    return """
        v=0
        o=- 1 2 IN IP4 127.0.0.1
        s=-
        t=0 0
        a=group:BUNDLE 0 1
        a=ice-ufrag:%s
        a=ice-pwd:%s
        a=fingerprint:sha-256 %s
        a=setup:actpass
        """
        .formatted(UFRAG, PASSWORD, IDENTITY.fingerprint())
        .concat(audio.formatted(direction, audioSsrc))
        .concat(video.formatted(direction, videoSsrc))
        .replace("\n", "\r\n");
  }

  /**
   * Connects.
   *
   * @param answer of the server; the peer is what it leaves of the two DTLS roles
   * @param server the address of one of its candidates
   */
  public void connect(String answer, InetSocketAddress server) throws IOException {
    NetworkPath way = new NetworkPath(socket, (InetSocketAddress) socket.getLocalAddress(), server);
    String fingerprint = value(answer, "fingerprint:sha-256 ");
    boolean client = value(answer, "setup:").equals("passive");
    DtlsSession session =
        new DtlsSession(new DtlsHandshake(IDENTITY, fingerprint, client), () -> way, bytes -> true);
    remoteUfrag = value(answer, "ice-ufrag:");
    remotePassword = value(answer, "ice-pwd:");
    synchronized (this) {
      dtls = session;
      path = way;
    }
    session.start().whenComplete(this::shaken);
  }

  private static String value(String sdp, String name) {
    Matcher found = Pattern.compile("a=" + name + "(\\S+)").matcher(sdp);
    if (!found.find()) {
      throw new IllegalArgumentException("no " + name + " in " + sdp);
    }
    return found.group(1);
  }

  private void shaken(@Nullable SrtpKeys keys, @Nullable Throwable failure) {
    if (keys == null) {
      LOG.warn("a headless peer cannot connect", failure);
    } else {
      srtp = new SrtpSession(keys);
    }
  }

  /** How many pictures came whole, by their last packets. */
  public long pictures() {
    return gotPictures;
  }

  /** Bytes of media that came. */
  public long bytes() {
    return gotBytes;
  }

  /** Who sends what this one gets. */
  public synchronized void watch(HeadlessPeer publisher) {
    watched = publisher;
  }

  /**
   * How long the last packets of pictures were on their way since this was asked last, in ns: from
   * peer to peer, the waiting for their common thread included.
   */
  public List<Long> passages() {
    List<Long> some = new ArrayList<>();
    for (Long next = passages.poll(); next != null; next = passages.poll()) {
      some.add(next);
    }
    return some;
  }

  /** Takes a datagram; on the thread of all. */
  synchronized void received(byte[] data, int length) {
    DtlsSession handshake = dtls;
    NetworkPath way = path;
    int first = data[0] & 0xff;
    if (handshake == null || way == null) {
      return;
    }
    if (first <= 3) {
      answer(data, length, way);
    } else if (first < 64) {
      handshake.received(data, length);
    } else if ((data[1] & 0x7f) >= 64 && (data[1] & 0x7f) < 96) {
      feedback(data, length);
    } else {
      gotBytes += length;
      if ((data[1] & 0xff) == (VIDEO | 0x80)) {
        gotPictures++;
        if (watched != null) {
          passages.offer(System.nanoTime() - watched.sentPicture);
        }
      }
    }
  }

  private static void answer(byte[] data, int length, NetworkPath way) {
    StunMessage request = StunMessage.parse(data, length);
    if (request != null) {
      byte[] answer = request.success(way.remote(), PASSWORD);
      way.send(answer, 0, answer.length);
    }
  }

  /** Begins with the key frame again when one is asked for (RFC 4585 6.3.1, RFC 5104 4.3.1). */
  private void feedback(byte[] data, int length) {
    SrtpSession session = srtp;
    PacketBuffer packet = session == null ? null : session.unprotect(true, data, length);
    if (packet == null) {
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(packet.getBuffer(), 0, packet.getLength());
    for (int from = 0; from + 4 <= packet.getLength(); ) {
      int format = in.get(from) & 0x1f;
      if ((in.get(from + 1) & 0xff) == 206 && (format == 1 || format == 4)) {
        at = 0;
      }
      from += 4 + 4 * (in.getShort(from + 2) & 0xffff);
    }
  }

  /** Sends what is due. */
  synchronized void tick(long now) {
    NetworkPath way = path;
    SrtpSession session = srtp;
    if (way == null) {
      return;
    }
    if (now - nextCheck >= 0) {
      nextCheck = now + (session == null ? CONNECTING_NANOS : CONNECTED_NANOS);
      byte[] check = StunRequests.check(remoteUfrag, UFRAG, remotePassword);
      way.send(check, 0, check.length);
    }
    if (session == null) {
      return;
    }
    if (now - nextReport >= 0) {
      nextReport = now + REPORT_NANOS;
      sealAndSend(way, session.protect(true, report(), footage == null ? 32 : 8));
    }
    if (footage != null) {
      started = started == 0 ? now : started;
      send(footage, way, session, (now - started) / 1e9);
    }
  }

  /** An empty receiver report, and an estimate (REMB) of those who receive. */
  private byte[] report() {
    ByteBuffer out = ByteBuffer.allocate(32 + SrtpSession.TRAILER);
    out.put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt(videoSsrc);
    out.put((byte) 0x8f).put((byte) 206).putShort((short) 5).putInt(videoSsrc).putInt(0);
    int exponent = 6;
    out.put(new byte[] {'R', 'E', 'M', 'B'});
    out.putInt(1 << 24 | exponent << 18 | (int) (ESTIMATE >> exponent)).putInt(videoSsrc);
    return out.array();
  }

  private void send(
      List<List<byte[]>> moving, NetworkPath way, SrtpSession session, double seconds) {
    for (; pieces <= seconds * PIECES_PER_SECOND; pieces++) {
      long timestamp = pieces * SOUND_TICKS / PIECES_PER_SECOND;
      byte[] payload = new byte[PIECE_BYTES];
      send(way, session, packet(AUDIO, audioSequence++, timestamp, audioSsrc, payload));
    }
    for (; pictures <= seconds * framesPerSecond; pictures++) {
      List<byte[]> picture = moving.get(at);
      at = (at + 1) % moving.size();
      long timestamp = pictures * VIDEO_TICKS / framesPerSecond;
      for (int i = 0; i < picture.size(); i++) {
        int type = i == picture.size() - 1 ? VIDEO | 0x80 : VIDEO;
        send(way, session, packet(type, videoSequence++, timestamp, videoSsrc, picture.get(i)));
      }
      sentPicture = System.nanoTime();
    }
  }

  private static byte[] packet(int type, int sequence, long timestamp, int ssrc, byte[] payload) {
    ByteBuffer out = ByteBuffer.allocate(12 + payload.length + SrtpSession.TRAILER);
    out.put((byte) 0x80).put((byte) type).putShort((short) sequence).putInt((int) timestamp);
    return out.putInt(ssrc).put(payload).array();
  }

  private static void send(NetworkPath way, SrtpSession session, byte[] packet) {
    sealAndSend(way, session.protect(false, packet, packet.length - SrtpSession.TRAILER));
  }

  private static void sealAndSend(NetworkPath way, PacketBuffer sealed) {
    way.send(sealed.getBuffer(), sealed.getOffset(), sealed.getLength());
  }

  /** Falls silent, as a browser that is closed. */
  synchronized void close() throws IOException {
    path = null;
    if (dtls != null) {
      dtls.close();
    }
    socket.close();
  }
}
