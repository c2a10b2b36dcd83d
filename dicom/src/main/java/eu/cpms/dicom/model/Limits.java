package eu.cpms.dicom.model;

/**
 * How much of a file is believed. Memory while reading stays below about 100 bytes for each
 * element.
 *
 * @param depth sequences within sequences
 * @param elements elements of one file, all items included
 * @param fragments pieces of compressed pixel data
 * @param valueBytes the longest value that is ever loaded as a whole
 * @param inflatedBytes what a deflated data set may grow to
 * @param frameBytes the largest single decoded frame
 */
public record Limits(
    int depth, int elements, int fragments, int valueBytes, long inflatedBytes, int frameBytes) {
  public static final Limits DEFAULT =
      new Limits(64, 1_000_000, 1_000_000, 16 << 20, 4L << 30, 256 << 20);
}
