package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;

/** Colours looked up in the file's own tables. */
record Palette(LookupTable red, LookupTable green, LookupTable blue) implements Shades {
  static Palette of(DataSet data, boolean signed) {
    return new Palette(table(data, 0, signed), table(data, 1, signed), table(data, 2, signed));
  }

  /** Red, green and blue have tags one after the other. */
  private static LookupTable table(DataSet data, int colour, boolean signed) {
    int descriptor = Dictionary.tag("RedPaletteColorLookupTableDescriptor") + colour;
    int entries = Dictionary.tag("RedPaletteColorLookupTableData") + colour;
    return LookupTable.of(data, descriptor, entries, signed);
  }

  @Override
  public int rgb(Samples samples, int row, int column) {
    double index = samples.value(row, column, 0);
    int highest = Math.max(red.highest(), Math.max(green.highest(), blue.highest()));
    int shift = highest > 255 ? 8 : 0;
    return shifted(red, index, shift) << 16
        | shifted(green, index, shift) << 8
        | shifted(blue, index, shift);
  }

  private static int shifted(LookupTable table, double index, int shift) {
    return (int) table.at(index) >> shift & 0xFF;
  }
}
