package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import java.util.Set;

/** From stored values to colours on a screen: window, palette, colour space. */
interface Shades {
  Set<String> GREY = Set.of("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR");
  Set<String> COLOUR = Set.of("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "YBR_ICT");

  /** The colour of a pixel as 0xRRGGBB. */
  int rgb(Samples samples, int row, int column);

  static boolean canShow(PixelFormat format) {
    boolean whole = format.allocated() % 8 == 0 && format.allocated() <= 32;
    Set<String> possible = format.samples() == 3 ? COLOUR : GREY;
    boolean consistent = format.samples() == 1 || format.samples() == 3;
    boolean halves = !format.isHalved() || format.columns() % 2 == 0;
    return whole
        && consistent
        && halves
        && format.frameBytes() > 0
        && possible.contains(format.photometric());
  }

  static Shades of(DataSet data, Samples samples) {
    return switch (samples.format().photometric()) {
      case "MONOCHROME1" -> Window.of(data, samples, true);
      case "MONOCHROME2" -> Window.of(data, samples, false);
      case "PALETTE COLOR" -> Palette.of(data, samples.format().signed());
      case "YBR_FULL", "YBR_FULL_422" -> Shades::fromYbr;
      default -> Shades::direct;
    };
  }

  static int direct(Samples samples, int row, int column) {
    int shift = Math.max(0, samples.format().stored() - 8);
    int rgb = 0;
    for (int colour = 0; colour < 3; colour++) {
      rgb = rgb << 8 | (int) (samples.value(row, column, colour) >> shift) & 0xFF;
    }
    return rgb;
  }

  /** PS3.3 C.7.6.3.1.2. */
  static int fromYbr(Samples samples, int row, int column) {
    return rgbOf(
        samples.value(row, column, 0),
        samples.value(row, column, 1),
        samples.value(row, column, 2));
  }

  static int rgbOf(long y, long blueness, long redness) {
    long cb = blueness - 128;
    long cr = redness - 128;
    int red = clamp(y + 1.402 * cr);
    int green = clamp(y - 0.344136 * cb - 0.714136 * cr);
    int blue = clamp(y + 1.772 * cb);
    return red << 16 | green << 8 | blue;
  }

  static int clamp(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }
}
