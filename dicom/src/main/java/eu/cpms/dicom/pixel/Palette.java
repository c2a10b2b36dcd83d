package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Colours looked up in the file's own tables (PS3.3 C.7.6.3.1.5). */
record Palette(double[] red, double[] green, double[] blue, int first, int shift)
    implements Shades {
  private static final int RED_DESCRIPTOR = 0x0028_1101;
  private static final int RED_DATA = 0x0028_1201;

  static Palette of(DataSet data) {
    double[] descriptor = data.numbers(RED_DESCRIPTOR);
    if (descriptor.length < 3) {
      throw new DicomException.Unsupported("the palette is missing");
    }
    double[][] tables = new double[3][];
    Arrays.setAll(tables, colour -> table(data, RED_DATA + colour, descriptor[0]));
    boolean large = Stream.of(tables).flatMapToDouble(Arrays::stream).max().orElse(0) > 255;
    return new Palette(tables[0], tables[1], tables[2], (int) descriptor[1], large ? 8 : 0);
  }

  /** Entries of 8 bits may share the words of the table, the lower byte first. */
  private static double[] table(DataSet data, int tag, double entries) {
    double[] words = data.numbers(tag);
    if (words.length == 0) {
      throw new DicomException.Unsupported("the palette is empty or segmented");
    }
    boolean shared = entries > words.length && entries <= 2 * words.length;
    return shared
        ? Arrays.stream(words).flatMap(w -> DoubleStream.of((int) w & 0xFF, (int) w >> 8)).toArray()
        : words;
  }

  @Override
  public int rgb(Samples samples, int row, int column) {
    int index = samples.value(row, column, 0) - first;
    return entry(red, index) << 16 | entry(green, index) << 8 | entry(blue, index);
  }

  private int entry(double[] table, int index) {
    return (int) table[Math.clamp(index, 0, table.length - 1)] >> shift & 0xFF;
  }
}
