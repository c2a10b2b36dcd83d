package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;

/** Grey: rescaled values through the file's first window, or from darkest to brightest. */
record Window(double slope, double intercept, double low, double width, boolean inverse)
    implements Shades {
  private static final int WINDOW_CENTER = 0x0028_1050;
  private static final int WINDOW_WIDTH = 0x0028_1051;
  private static final int RESCALE_INTERCEPT = 0x0028_1052;
  private static final int RESCALE_SLOPE = 0x0028_1053;

  static Window of(DataSet data, Samples samples, boolean inverse) {
    double slope = first(data, RESCALE_SLOPE, 1);
    double intercept = first(data, RESCALE_INTERCEPT, 0);
    double center = first(data, WINDOW_CENTER, Double.NaN);
    double width = first(data, WINDOW_WIDTH, Double.NaN);
    if (Double.isNaN(center) || Double.isNaN(width) || width < 1) {
      return whole(samples, slope, intercept, inverse);
    }
    return new Window(slope, intercept, center - width / 2, width, inverse);
  }

  private static double first(DataSet data, int tag, double otherwise) {
    double[] numbers = data.numbers(tag);
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  private static Window whole(Samples samples, double slope, double intercept, boolean inverse) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int row = 0; row < samples.format().rows(); row++) {
      for (int column = 0; column < samples.format().columns(); column++) {
        double value = samples.value(row, column, 0) * slope + intercept;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new Window(slope, intercept, low, Math.max(1, high - low), inverse);
  }

  @Override
  public int rgb(Samples samples, int row, int column) {
    double value = samples.value(row, column, 0) * slope + intercept;
    int grey = Shades.clamp((value - low) / width * 255);
    int shown = inverse ? 255 - grey : grey;
    return shown << 16 | shown << 8 | shown;
  }
}
