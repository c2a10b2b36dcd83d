package eu.cpms.dicom.dcm4che;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.jspecify.annotations.Nullable;

/** dcm4che's model as ours. */
final class FromAttributes {
  private final ByteSource source;
  private final Limits limits;
  private int elements;
  private int depth;

  FromAttributes(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  DataSet dataSet(Attributes attributes) throws IOException {
    requireBelow(++depth, limits.depth(), "sequences within sequences");
    List<Element> found = new ArrayList<>();
    for (int tag : attributes.tags()) {
      requireBelow(++elements, limits.elements(), "elements");
      VR vr = attributes.getVR(tag);
      Vr known = Vr.named(vr.name()).orElse(Vr.UN);
      found.add(new Element(tag, known, value(attributes, tag)));
    }
    depth--;
    String[] terms = attributes.getStrings(Tag.SPECIFIC_CHARACTER_SET);
    return new DataSet(
        found, terms == null ? CharacterSets.DEFAULT : CharacterSets.of(List.of(terms)));
  }

  private Value value(Attributes attributes, int tag) throws IOException {
    Object value = attributes.getValue(tag);
    return switch (value) {
      case Sequence items -> items(items);
      case Fragments fragments -> fragments(fragments);
      case BulkData bulk -> range(bulk);
      case Object empty when attributes.getVR(tag) == VR.SQ -> new Value.Items(List.of());
      default -> loaded(attributes, attributes.getBytes(tag));
    };
  }

  private static Value.Bytes loaded(Attributes attributes, byte @Nullable [] bytes) {
    byte[] known = bytes == null ? new byte[0] : bytes;
    return new Value.Bytes(ByteSource.of(known), 0, known.length, attributes.bigEndian());
  }

  private Value items(Sequence sequence) throws IOException {
    List<DataSet> items = new ArrayList<>();
    for (Attributes item : sequence) {
      items.add(dataSet(item));
    }
    return new Value.Items(items);
  }

  private Value fragments(Fragments fragments) {
    List<Value.Bytes> pieces = new ArrayList<>();
    for (Object fragment : fragments) {
      pieces.add(
          switch (fragment) {
            case BulkData bulk -> range(bulk);
            case byte[] bytes -> Value.Bytes.of(bytes);
            default -> Value.Bytes.of(new byte[0]);
          });
    }
    return new Value.Fragments(pieces);
  }

  private Value.Bytes range(BulkData bulk) {
    return new Value.Bytes(source, bulk.offset(), bulk.longLength(), bulk.bigEndian());
  }

  private static void requireBelow(int number, int limit, String what) {
    if (number > limit) {
      throw new DicomException.LimitExceeded(
          0, "the file", "more than %,d %s".formatted(limit, what));
    }
  }
}
