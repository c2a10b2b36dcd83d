package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of an ultrasound picture lies outside its regions (PS3.3 C.8.5.5): there the texts stand.
 */
public final class UltrasoundRegions {
  /** More than any device has; what lies in further ones counts as outside. */
  private static final int MOST = 64;

  private UltrasoundRegions() {}

  /** Areas to propose for masking; none if the file names no regions. */
  public static List<PixelArea> outside(DataSet data) {
    int rows = data.number(Tag.ROWS, 0);
    int columns = data.number(Tag.COLUMNS, 0);
    List<PixelArea> regions =
        data.items("SequenceOfUltrasoundRegions").stream()
            .limit(MOST)
            .flatMap(region -> area(region, columns, rows).stream())
            .sorted(Comparator.comparingInt(PixelArea::x))
            .toList();
    List<PixelArea> areas = new ArrayList<>();
    if (!regions.isEmpty()) {
      SortedSet<Integer> edges = new TreeSet<>(List.of(0, rows));
      regions.forEach(region -> edges.addAll(List.of(region.y(), region.y() + region.height())));
      int top = 0;
      for (int bottom : edges) {
        addGaps(areas, regions, top, bottom, columns);
        top = bottom;
      }
    }
    return areas;
  }

  /** What of the picture a region covers; nothing if the picture was cut since. */
  private static Optional<PixelArea> area(DataSet region, int columns, int rows) {
    return area(
        Math.max(0, region.number("RegionLocationMinX0", 0)),
        Math.max(0, region.number("RegionLocationMinY0", 0)),
        (int) Math.min(columns, region.number("RegionLocationMaxX1", columns) + 1L),
        (int) Math.min(rows, region.number("RegionLocationMaxY1", rows) + 1L));
  }

  private static Optional<PixelArea> area(int left, int top, int right, int bottom) {
    return left < right && top < bottom
        ? Optional.of(new PixelArea(left, top, right - left, bottom - top))
        : Optional.empty();
  }

  /** What no region covers between two rows, between which none begins or ends. */
  private static void addGaps(
      List<PixelArea> areas, List<PixelArea> regions, int top, int bottom, int columns) {
    int covered = 0;
    for (PixelArea region : regions) {
      if (region.y() <= top && region.y() + region.height() >= bottom) {
        area(covered, top, region.x(), bottom).ifPresent(areas::add);
        covered = Math.max(covered, region.x() + region.width());
      }
    }
    area(covered, top, columns, bottom).ifPresent(areas::add);
  }
}
