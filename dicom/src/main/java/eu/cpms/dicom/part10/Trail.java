package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.Tag;
import java.util.Arrays;

/** Which element is being read, for error messages. */
final class Trail {
  private int[] tags = new int[16];
  private int depth;

  void enter(int tag) {
    if (depth == tags.length) {
      tags = Arrays.copyOf(tags, depth * 2);
    }
    tags[depth++] = tag;
  }

  void leave() {
    depth--;
  }

  void leaveTo(int earlier) {
    depth = earlier;
  }

  int depth() {
    return depth;
  }

  @Override
  public String toString() {
    if (depth == 0) {
      return "the data set";
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      path.append(i == 0 ? "" : "/").append(Tag.format(tags[i]));
    }
    return path.toString();
  }
}
