package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;

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
    int shift = descriptor[2] > 8 ? 8 : 0;
    return new Palette(
        table(data, RED_DATA),
        table(data, RED_DATA + 1),
        table(data, RED_DATA + 2),
        (int) descriptor[1],
        shift);
  }

  private static double[] table(DataSet data, int tag) {
    double[] table = data.numbers(tag);
    if (table.length == 0) {
      throw new DicomException.Unsupported("the palette is empty or segmented");
    }
    return table;
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
