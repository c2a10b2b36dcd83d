package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Applies the profile to one file's data set, items within items. */
final class Cleaner {
  private static final int ENCAPSULATED_DOCUMENT = 0x0042_0011;
  private static final int CONTENT_SEQUENCE = 0x0040_A730;
  private final Deidentification settings;
  private final Profile profile;
  private final Pseudonyms pseudonyms;
  private final ShiftedDates dates;
  private final IdentityWords words;
  private final Journal journal;

  Cleaner(
      Deidentification settings,
      Profile profile,
      Pseudonyms pseudonyms,
      DataSet original,
      Journal journal) {
    this.settings = settings;
    this.profile = profile;
    this.pseudonyms = pseudonyms;
    this.journal = journal;
    this.dates = new ShiftedDates(pseudonyms.shiftInDays(settings.pseudonym()));
    this.words = IdentityWords.of(original);
  }

  DataSet clean(DataSet dataSet) {
    PrivateBlocks blocks = PrivateBlocks.of(dataSet);
    List<Element> cleaned = new ArrayList<>();
    for (Element element : dataSet) {
      clean(dataSet, element, blocks).ifPresent(cleaned::add);
    }
    return new DataSet(cleaned, dataSet.characterSet());
  }

  private Optional<Element> clean(DataSet level, Element element, PrivateBlocks blocks) {
    if (element.tag() == Tag.PATIENT_NAME || element.tag() == Tag.PATIENT_ID) {
      journal.changed(element.tag(), "replaced by the pseudonym");
      return Optional.of(Element.ascii(element.tag(), element.vr(), settings.pseudonym()));
    }
    if (Tag.isPrivate(element.tag())) {
      return privateElement(level, element, blocks);
    }
    return act(level, element, profile.actionFor(element.tag(), meant(element)));
  }

  /** A known element whose file hides its representation is treated as what it is. */
  private static Vr meant(Element element) {
    return element.vr() == Vr.UN ? Dictionary.vrOf(element.tag()) : element.vr();
  }

  private Optional<Element> privateElement(DataSet level, Element element, PrivateBlocks blocks) {
    boolean retained = settings.options().contains(ProfileOption.RETAIN_SAFE_PRIVATE);
    if (!retained || !blocks.areSafe(element.tag())) {
      return removed(element);
    }
    return Tag.isPrivateCreator(element.tag()) ? Optional.of(element) : kept(level, element);
  }

  private Optional<Element> act(DataSet level, Element element, Action action) {
    if (element.isEmpty() && action != Action.REMOVE) {
      return Optional.of(element);
    }
    return switch (action) {
      case REMOVE -> removed(element);
      case EMPTY -> emptied(element);
      case DUMMY -> dummy(element);
      case NEW_UID -> newUids(level, element);
      case KEEP -> kept(level, element);
      case CLEAN -> cleaned(level, element);
      case TRUST -> Optional.of(element);
    };
  }

  private Optional<Element> removed(Element element) {
    journal.changed(element.tag(), "removed");
    return Optional.empty();
  }

  private Optional<Element> emptied(Element element) {
    journal.changed(element.tag(), "emptied");
    return Optional.of(
        element.vr() == Vr.SQ
            ? new Element(element.tag(), Vr.SQ, new Value.Items(List.of()))
            : Element.ascii(element.tag(), element.vr(), ""));
  }

  private Optional<Element> dummy(Element element) {
    journal.changed(element.tag(), "replaced by a dummy");
    if (element.tag() == ENCAPSULATED_DOCUMENT) {
      journal.review("an encapsulated document was taken out; send it as a file of its own");
      return Optional.of(BlankDocument.in(element));
    }
    return Optional.of(Dummies.of(element));
  }

  private Optional<Element> newUids(DataSet level, Element element) {
    List<String> uids = level.texts(element);
    if (uids.isEmpty()) {
      return dummy(element);
    }
    journal.changed(element.tag(), "replaced by another UID");
    String mapped = uids.stream().map(pseudonyms::uid).collect(Collectors.joining("\\"));
    return Optional.of(Element.ascii(element.tag(), Vr.UI, mapped));
  }

  private Optional<Element> kept(DataSet level, Element element) {
    if (element.value() instanceof Value.Items items) {
      return Optional.of(recursed(element, items));
    }
    Vr vr = meant(element);
    if (vr == Vr.UN || vr == Vr.SQ) {
      return removed(element);
    }
    if (!vr.isText() || level.texts(element).stream().noneMatch(words::occurIn)) {
      return Optional.of(element);
    }
    return vr.kind() == Vr.Kind.TEXT || vr == Vr.UR || vr == Vr.AE
        ? cleanedText(level, element)
        : suspicious(element);
  }

  /** A code, number or time cannot be cleaned and stay valid. */
  private Optional<Element> suspicious(Element element) {
    journal.review("the value of " + Dictionary.nameOf(element.tag()) + " resembles a name");
    return Optional.of(element);
  }

  private Element recursed(Element element, Value.Items items) {
    if (element.tag() == CONTENT_SEQUENCE) {
      journal.review("the text of a structured report was kept where it names nobody");
    }
    List<DataSet> inner = items.items().stream().map(this::clean).toList();
    return new Element(element.tag(), Vr.SQ, new Value.Items(inner));
  }

  private Optional<Element> cleaned(DataSet level, Element element) {
    if (element.value() instanceof Value.Items items) {
      return Optional.of(recursed(element, items));
    }
    Vr vr = meant(element);
    return switch (vr) {
      case DA, DT -> shifted(level, element, vr);
      case TM -> Optional.of(element);
      default -> vr.isText() ? cleanedText(level, element) : graphics(element);
    };
  }

  private Optional<Element> graphics(Element element) {
    int family = element.tag() & 0xFF00_0000;
    if (family != 0x6000_0000 && family != 0x5000_0000) {
      return removed(element);
    }
    journal.review("an overlay or curve was kept; it may show text");
    return Optional.of(element);
  }

  private Optional<Element> shifted(DataSet level, Element element, Vr vr) {
    List<String> moved =
        level.texts(element).stream().flatMap(date -> dates.shift(date, vr).stream()).toList();
    if (moved.size() < level.texts(element).size()) {
      return dummy(element);
    }
    journal.changed(element.tag(), "moved in time");
    return Optional.of(Element.ascii(element.tag(), vr, String.join("\\", moved)));
  }

  private Optional<Element> cleanedText(DataSet level, Element element) {
    List<String> texts = level.texts(element);
    List<String> cleaned = texts.stream().map(words::clean).toList();
    if (cleaned.equals(texts)) {
      return Optional.of(element);
    }
    journal.changed(element.tag(), "cleaned");
    journal.review("check the cleaned text of " + Dictionary.nameOf(element.tag()));
    byte[] bytes = level.characterSet().encode(String.join("\\", cleaned));
    return Optional.of(Element.bytes(element.tag(), meant(element), bytes));
  }
}
