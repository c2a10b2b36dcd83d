package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Grey: stored values through the file's modality transformation (PS3.3 C.11.1) and its first
 * window or else VOI table (C.11.2), or from darkest to brightest.
 *
 * @param shade from a stored value to 0 for dark, 1 for bright
 */
record Window(DoubleUnaryOperator shade, boolean inverse) implements Shades {
  private static final double NARROWEST = 1e-9;

  static Window of(DataSet data, Samples samples, boolean inverse) {
    DoubleUnaryOperator modality = modality(data, samples.format().signed());
    return new Window(modality.andThen(shown(data, samples, modality)), inverse);
  }

  private static DoubleUnaryOperator modality(DataSet data, boolean signed) {
    List<DataSet> tables = data.items("ModalityLUTSequence");
    double slope = first(data, "RescaleSlope", 1);
    double intercept = first(data, "RescaleIntercept", 0);
    return tables.isEmpty()
        ? value -> value * slope + intercept
        : LookupTable.of(tables.getFirst(), signed)::at;
  }

  private static DoubleUnaryOperator shown(
      DataSet data, Samples samples, DoubleUnaryOperator modality) {
    String function = data.text("VOILUTFunction").orElse("LINEAR");
    double center = first(data, "WindowCenter", Double.NaN);
    double width = first(data, "WindowWidth", Double.NaN);
    if (!Double.isNaN(center) && width >= (function.equals("LINEAR") ? 1 : NARROWEST)) {
      return switch (function) {
        case "SIGMOID" -> value -> 1 / (1 + Math.exp(-4 * (value - center) / width));
        case "LINEAR_EXACT" -> line(center - width / 2, width);
        default -> line(center - width / 2, width - 1);
      };
    }
    List<DataSet> tables = data.items("VOILUTSequence");
    if (tables.isEmpty()) {
      return whole(data, samples, modality);
    }
    boolean signed = samples.format().signed() || first(data, "RescaleIntercept", 0) < 0;
    LookupTable table = LookupTable.of(tables.getFirst(), signed);
    return value -> table.at(value) / table.highest();
  }

  private static DoubleUnaryOperator line(double low, double width) {
    return value -> (value - low) / Math.max(width, NARROWEST);
  }

  private static double first(DataSet data, String keyword, double otherwise) {
    double[] numbers = data.numbers(keyword);
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  /** From the lowest value to the highest, without padding. */
  private static DoubleUnaryOperator whole(
      DataSet data, Samples samples, DoubleUnaryOperator modality) {
    long padding = samples.stored((long) first(data, "PixelPaddingValue", Long.MIN_VALUE));
    long limit = samples.stored((long) first(data, "PixelPaddingRangeLimit", padding));
    boolean padded = data.find("PixelPaddingValue").isPresent();
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int row = 0; row < samples.format().rows(); row++) {
      for (int column = 0; column < samples.format().columns(); column++) {
        long stored = samples.value(row, column, 0);
        if (!padded || stored < Math.min(padding, limit) || stored > Math.max(padding, limit)) {
          double value = modality.applyAsDouble(stored);
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return line(low, Math.max(1, high - low));
  }

  @Override
  public int rgb(Samples samples, int row, int column) {
    int grey = Shades.clamp(shade.applyAsDouble(samples.value(row, column, 0)) * 255);
    int shown = inverse ? 255 - grey : grey;
    return shown << 16 | shown << 8 | shown;
  }
}
