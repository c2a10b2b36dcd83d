package eu.cpms.media.engine.fuzz;

import eu.cpms.media.engine.record.FrameFuzz;
import eu.cpms.media.engine.rpc.RpcFuzz;
import eu.cpms.media.engine.rtp.RtcpFuzz;
import eu.cpms.media.engine.rtp.RtpFuzz;
import eu.cpms.media.engine.sdp.SdpFuzz;
import eu.cpms.media.engine.transport.DatagramFuzz;
import eu.cpms.media.engine.transport.DtlsFuzz;
import eu.cpms.media.engine.transport.StunFuzz;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All the parsers in one process, for the tests: the first byte of an input says which. */
public final class EveryFuzz {
  private EveryFuzz() {}

  private interface Target {
    void run(byte[] data) throws Exception;
  }

  private static final List<Target> TARGETS =
      List.of(
          StunFuzz::fuzzerTestOneInput,
          DatagramFuzz::fuzzerTestOneInput,
          DtlsFuzz::fuzzerTestOneInput,
          RtpFuzz::fuzzerTestOneInput,
          RtcpFuzz::fuzzerTestOneInput,
          FrameFuzz::fuzzerTestOneInput,
          SdpFuzz::fuzzerTestOneInput,
          RpcFuzz::fuzzerTestOneInput);

  /** The seeds of all, in the same order. */
  public static List<byte[]> seeds() throws Exception {
    List<List<byte[]>> all =
        List.of(
            StunFuzz.seeds(),
            DatagramFuzz.seeds(),
            DtlsFuzz.seeds(),
            RtpFuzz.seeds(),
            RtcpFuzz.seeds(),
            FrameFuzz.seeds(),
            SdpFuzz.seeds(),
            RpcFuzz.seeds());
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (byte[] seed : all.get(i)) {
        seeds.add(ByteBuffer.allocate(seed.length + 1).put((byte) i).put(seed).array());
      }
    }
    return seeds;
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    if (data.length > 0) {
      int target = Math.floorMod(data[0], TARGETS.size());
      TARGETS.get(target).run(Arrays.copyOfRange(data, 1, data.length));
    }
  }
}
