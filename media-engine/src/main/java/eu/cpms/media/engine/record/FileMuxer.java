package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/**
 * Writes encoded frames into a container without touching them. What was flushed can be played even
 * if nothing follows. Belongs to one thread.
 */
final class FileMuxer implements AutoCloseable {
  private static final AVRational MILLIS = av_make_q(1, 1000);

  private final AVFormatContext context = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final Map<Codec, AVStream> streams = new EnumMap<>(Codec.class);
  private final Map<Codec, Long> lastMillis = new EnumMap<>(Codec.class);

  /**
   * Creates the file and writes its head.
   *
   * @param firsts the first frame of each track; that of pictures must be a key frame
   * @throws IOException when the file cannot be written or a first picture not be decoded
   */
  FileMuxer(Path file, FileProfile profile, List<EncodedFrame> firsts) throws IOException {
    Ffmpeg.check(
        avformat_alloc_output_context2(
            context, (AVOutputFormat) null, profile.muxer(), file.toString()),
        "open the container " + profile.muxer());
    try {
      for (EncodedFrame first : firsts) {
        addTrack(first);
      }
      open(file, profile);
    } catch (IOException e) {
      free();
      throw e;
    }
  }

  private void addTrack(EncodedFrame first) throws IOException {
    AVStream stream = avformat_new_stream(context, null);
    AVCodecParameters parameters = stream.codecpar();
    parameters.codec_id(Ffmpeg.codecId(first.codec()));
    stream.time_base(MILLIS);
    if (first.codec().kind() == MediaKind.AUDIO) {
      describeSound(parameters);
    } else {
      describePicture(parameters, first);
    }
    streams.put(first.codec(), stream);
  }

  private static void describeSound(AVCodecParameters parameters) {
    parameters.codec_type(AVMEDIA_TYPE_AUDIO).sample_rate(Codec.OPUS.kind().clockRate);
    av_channel_layout_default(parameters.ch_layout(), 2);
    extra(parameters, opusHead());
  }

  private static void describePicture(AVCodecParameters parameters, EncodedFrame first)
      throws IOException {
    PictureSize size = PictureSize.of(first);
    if (size == null) {
      throw new IOException("the first picture cannot be decoded");
    }
    parameters.codec_type(AVMEDIA_TYPE_VIDEO).width(size.width()).height(size.height());
    if (first.codec() == Codec.H264) {
      extra(parameters, first.data()); // holds the parameter sets, in front of the picture
    }
  }

  /** The identification header of RFC 7845 section 5.1: two channels at 48 kHz. */
  private static byte[] opusHead() {
    return ByteBuffer.allocate(19)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 2)
        .putShort((short) 0)
        .putInt(Codec.OPUS.kind().clockRate)
        .putShort((short) 0)
        .put((byte) 0)
        .array();
  }

  private static void extra(AVCodecParameters parameters, byte[] data) {
    BytePointer memory =
        new BytePointer(av_mallocz(data.length + (long) AV_INPUT_BUFFER_PADDING_SIZE));
    memory.capacity(data.length).put(data);
    parameters.extradata(memory).extradata_size(data.length);
  }

  private void open(Path file, FileProfile profile) throws IOException {
    AVIOContext output = new AVIOContext(null);
    Ffmpeg.check(avio_open(output, file.toString(), AVIO_FLAG_WRITE), "create " + file);
    context.pb(output);
    AVDictionary options = new AVDictionary(null);
    if (profile.muxer().equals("mp4")) {
      av_dict_set(options, "movflags", "frag_custom+empty_moov+default_base_moof", 0);
    }
    try {
      Ffmpeg.check(avformat_write_header(context, options), "write the head of " + file);
    } finally {
      av_dict_free(options);
    }
  }

  /** Whether there is a track for such a frame. */
  boolean accepts(Codec codec) {
    return streams.containsKey(codec);
  }

  /**
   * Appends a frame at a time since the beginning; times within a track only ever grow.
   *
   * @throws IOException when the file cannot be written
   */
  void write(EncodedFrame frame, long millis) throws IOException {
    Codec codec = frame.codec();
    AVStream stream = streams.get(codec);
    if (stream == null) {
      throw new IOException("the file has no track for " + frame.codec());
    }
    long time = Math.max(Math.max(0, millis), lastMillis.getOrDefault(codec, -1L) + 1);
    lastMillis.put(codec, time);
    Ffmpeg.check(av_new_packet(packet, frame.data().length), "take memory for a frame");
    packet.data().put(frame.data());
    packet.pts(time).dts(time).stream_index(stream.index());
    packet.flags(frame.key() ? AV_PKT_FLAG_KEY : 0);
    av_packet_rescale_ts(packet, MILLIS, stream.time_base());
    int result = av_write_frame(context, packet);
    av_packet_unref(packet);
    Ffmpeg.check(result, "write a frame");
  }

  /** Hands all that was written to the operating system, in a form that can be played. */
  void flush() throws IOException {
    Ffmpeg.check(av_write_frame(context, null), "flush");
    avio_flush(context.pb());
  }

  /** Writes what a finished file has at its end: duration and seek index. */
  @Override
  public void close() throws IOException {
    try {
      Ffmpeg.check(av_write_trailer(context), "finish the file");
    } finally {
      free();
    }
  }

  /** Closes the file as it is. */
  void free() {
    if (context.pb() != null && !context.pb().isNull()) {
      AVIOContext output = context.pb();
      avio_closep(output);
    }
    avformat_free_context(context);
    av_packet_free(packet);
  }
}
