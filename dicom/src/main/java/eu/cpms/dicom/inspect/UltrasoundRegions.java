package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an ultrasound picture lies outside its regions (PS3.3 C.8.5.5): there the texts stand.
 */
public final class UltrasoundRegions {
  private static final int REGIONS = 0x0018_6011;
  private static final int MIN_X = 0x0018_6018;
  private static final int MIN_Y = 0x0018_601A;
  private static final int MAX_X = 0x0018_601C;
  private static final int MAX_Y = 0x0018_601E;

  private UltrasoundRegions() {}

  /** Areas to propose for masking; none if the file names no regions. */
  public static List<PixelArea> outside(DataSet data) {
    List<DataSet> regions = data.items(REGIONS);
    int rows = data.number(Tag.ROWS, 0);
    int columns = data.number(Tag.COLUMNS, 0);
    if (regions.isEmpty() || rows < 1 || columns < 1) {
      return List.of();
    }
    int left = regions.stream().mapToInt(r -> r.number(MIN_X, 0)).min().orElse(0);
    int top = regions.stream().mapToInt(r -> r.number(MIN_Y, 0)).min().orElse(0);
    int right =
        regions.stream()
            .mapToInt(r -> Math.min(columns - 1, r.number(MAX_X, columns)))
            .max()
            .orElse(0);
    int bottom =
        regions.stream().mapToInt(r -> Math.min(rows - 1, r.number(MAX_Y, rows))).max().orElse(0);
    List<PixelArea> areas = new ArrayList<>();
    add(areas, 0, 0, columns, top);
    add(areas, 0, bottom + 1, columns, rows - bottom - 1);
    add(areas, 0, top, left, bottom + 1 - top);
    add(areas, right + 1, top, columns - right - 1, bottom + 1 - top);
    return areas;
  }

  private static void add(List<PixelArea> areas, int x, int y, int width, int height) {
    if (x >= 0 && y >= 0 && width > 0 && height > 0) {
      areas.add(new PixelArea(x, y, width, height));
    }
  }
}
