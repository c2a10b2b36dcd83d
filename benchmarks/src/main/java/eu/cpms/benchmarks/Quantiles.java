package eu.cpms.benchmarks;

import java.util.Arrays;

/** What most and what nearly all samples stay under, in milliseconds. */
record Quantiles(double p50, double p99) {

  static Quantiles ofNanos(long[] samples) {
    long[] sorted = samples.clone();
    Arrays.sort(sorted);
    return new Quantiles(at(sorted, 0.50), at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }
}
