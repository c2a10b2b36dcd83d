package eu.cpms.media.engine.rtp;

import java.util.ArrayList;
import java.util.List;

/** Writes down what an RTCP packet said. */
final class RecordingHandler implements RtcpReader.Handler {
  final List<String> calls = new ArrayList<>();
  long estimate;

  @Override
  public void senderReport(int ssrc, long ntp, int timestamp) {
    calls.add("senderReport " + ssrc + " " + ntp + " " + timestamp);
  }

  @Override
  public void report(ReportBlock block) {
    calls.add("report " + block);
  }

  @Override
  public void nack(int ssrc, List<Integer> sequences) {
    calls.add("nack " + ssrc + " " + sequences);
  }

  @Override
  public void keyFrameRequest(int ssrc) {
    calls.add("keyFrameRequest " + ssrc);
  }

  @Override
  public void estimate(long bitsPerSecond) {
    estimate = bitsPerSecond;
    calls.add("estimate " + bitsPerSecond);
  }
}
