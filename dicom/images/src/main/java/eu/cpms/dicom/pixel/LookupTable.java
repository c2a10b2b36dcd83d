package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Dictionary;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A table of the file: what stands for each value (PS3.3 C.7.6.3.1.5, C.7.9.2, C.11.1, C.11.2).
 *
 * @param first the value which the first entry stands for
 * @param highest what an entry can be at most
 */
record LookupTable(int first, int highest, double[] entries) {
  private static final int LONGEST = 1 << 16;
  private static final int FROM_DATA_TO_SEGMENTS = 0x20;

  /** The table in an item of a modality or VOI sequence. */
  static LookupTable of(DataSet item, boolean signed) {
    return of(item, Dictionary.tag("LUTDescriptor"), Dictionary.tag("LUTData"), signed);
  }

  static LookupTable of(DataSet data, int descriptorTag, int dataTag, boolean signed) {
    double[] descriptor = data.numbers(descriptorTag);
    if (descriptor.length < 3) {
      throw new DicomException.Unsupported("a look-up table is missing");
    }
    double[] words = data.numbers(dataTag);
    double[] entries =
        words.length == 0
            ? joined(data.numbers(dataTag + FROM_DATA_TO_SEGMENTS), descriptor[2])
            : descriptor[0] > words.length ? halves(words) : words;
    double largest = Arrays.stream(entries).max().orElse(0);
    int announced = (1 << (int) Math.clamp(descriptor[2], 8, 16)) - 1;
    int highest = largest > announced ? LONGEST - 1 : largest > 255 ? announced : 255;
    int first = (int) descriptor[1];
    return new LookupTable(signed ? (short) first : first, highest, entries);
  }

  /** Entries of 8 bits may share the words of the table, the lower byte first. */
  private static double[] halves(double[] words) {
    return Arrays.stream(words)
        .flatMap(word -> DoubleStream.of((int) word & 0xFF, (int) word >> 8))
        .toArray();
  }

  /** Segments of a palette: single values (0), or a line from the value before (1). */
  private static double[] joined(double[] words, double bits) {
    double[] segments = bits > 8 ? words : halves(words);
    double[] entries = new double[LONGEST];
    int count = 0;
    for (int i = 0; i + 2 < segments.length && count < LONGEST; ) {
      boolean line = segments[i] == 1;
      int length = (int) Math.min(segments[i + 1], LONGEST - count);
      double start = count == 0 ? 0 : entries[count - 1];
      if (segments[i] > 1 || length < 1 || !line && i + 2 + length > segments.length) {
        throw new DicomException.Unsupported("segments of a palette that refer to others, or end");
      }
      for (int k = 0; k < length; k++) {
        double way = (k + 1.0) / length * (segments[i + 2] - start);
        entries[count++] = line ? Math.rint(start + way) : segments[i + 2 + k];
      }
      i += 2 + (line ? 1 : length);
    }
    if (count == 0) {
      throw new DicomException.Unsupported("a look-up table is empty");
    }
    return Arrays.copyOf(entries, count);
  }

  /** The entry for a value; beyond an end, the one there. */
  double at(double value) {
    return entries[(int) Math.clamp(Math.rint(value) - first, 0, entries.length - 1)];
  }
}
