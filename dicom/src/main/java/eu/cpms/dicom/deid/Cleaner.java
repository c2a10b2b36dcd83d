package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Applies the profile to one file's data set, items within items. */
final class Cleaner {
  private static final int ENCAPSULATED_DOCUMENT = 0x0042_0011;
  private static final int MIME_TYPE = 0x0042_0012;

  /** Shorter words are found in codes, and any word in bytes, by chance. */
  private static final int TELLING_CODE = 4;

  /** Longer binary values are curves, tables and pixels. */
  private static final int SHORT_BINARY = 1 << 16;

  private static final Map<Integer, String> REVIEWS =
      Tables.rows(Cleaner.class, "reviews.tsv").stream()
          .collect(Collectors.toMap(row -> Tag.parse(row[0]), row -> row[1]));
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
    PrivateBlocks blocks = new PrivateBlocks(dataSet);
    List<Element> cleaned = new ArrayList<>();
    for (Element element : dataSet) {
      Optional<Element> safe =
          Tag.isPrivate(element.tag()) ? safe(blocks, element) : Optional.of(meant(element));
      safe.flatMap(known -> act(dataSet, known))
          .ifPresentOrElse(cleaned::add, () -> journal.changed(element.tag(), "removed"));
    }
    return new DataSet(cleaned, dataSet.characterSet());
  }

  private Optional<Element> safe(PrivateBlocks blocks, Element element) {
    boolean retained = settings.options().contains(ProfileOption.RETAIN_SAFE_PRIVATE);
    return retained ? blocks.safe(element) : Optional.empty();
  }

  /** A known element counts as what it is, whatever text its file takes it for. */
  private static Element meant(Element element) {
    Vr known = Dictionary.vrOf(element.tag());
    boolean mistaken = element.vr() == Vr.UN || element.vr().isText() && known.isText();
    return mistaken ? new Element(element.tag(), known, element.value()) : element;
  }

  /** What becomes of an element; nothing if it goes. */
  private Optional<Element> act(DataSet level, Element element) {
    if (element.tag() == Tag.PATIENT_NAME || element.tag() == Tag.PATIENT_ID) {
      return replaced("by the pseudonym", element, settings.pseudonym());
    }
    Action action =
        Tag.isPrivate(element.tag()) ? Action.KEEP : profile.actionFor(element.tag(), element.vr());
    if (element.isEmpty() && action != Action.REMOVE) {
      return Optional.of(element);
    }
    return switch (action) {
      case REMOVE -> Optional.empty();
      case EMPTY -> emptied(element);
      case DUMMY -> dummy(level, element);
      case NEW_UID -> newUids(level, element);
      case KEEP -> kept(level, element);
      case CLEAN -> cleaned(level, element);
      case TRUST -> Optional.of(element);
    };
  }

  private Optional<Element> changed(String how, Element changed) {
    journal.changed(changed.tag(), how);
    return Optional.of(changed);
  }

  private Optional<Element> replaced(String how, Element element, String text) {
    return changed("replaced " + how, Element.ascii(element.tag(), element.vr(), text));
  }

  private Optional<Element> emptied(Element element) {
    Value nothing =
        element.vr() == Vr.SQ ? new Value.Items(List.of()) : Value.Bytes.of(new byte[0]);
    return changed("emptied", new Element(element.tag(), element.vr(), nothing));
  }

  private Optional<Element> dummy(DataSet level, Element element) {
    if (element.tag() == ENCAPSULATED_DOCUMENT) {
      journal.review("an encapsulated document was taken out; send it as a file of its own");
      String mimeType = level.text(MIME_TYPE).orElse("");
      return changed("replaced by a dummy", Dummies.document(element, mimeType));
    }
    return changed("replaced by a dummy", Dummies.of(element));
  }

  private Optional<Element> newUids(DataSet level, Element element) {
    List<String> uids = level.texts(element);
    return uids.isEmpty()
        ? dummy(level, element)
        : replaced(
            "by another UID",
            element,
            uids.stream().map(pseudonyms::uid).collect(Collectors.joining("\\")));
  }

  private Optional<Element> kept(DataSet level, Element element) {
    if (!(element.value() instanceof Value.Bytes bytes)) {
      return reviewed(element);
    }
    return switch (element.vr()) {
      case UN, SQ -> Optional.empty();
      case UI -> Optional.of(element);
      case Vr vr when vr.isText() -> keptText(level, element);
      case Vr vr when vr.kind() == Vr.Kind.BINARY && isNamed(bytes) -> Optional.empty();
      default -> reviewed(element);
    };
  }

  private boolean isNamed(Value.Bytes bytes) {
    return bytes.length() <= SHORT_BINARY
        && words.occurIn(
            new String(bytes.load(SHORT_BINARY), StandardCharsets.ISO_8859_1), TELLING_CODE);
  }

  private Optional<Element> keptText(DataSet level, Element element) {
    List<String> texts = level.texts(element);
    if (!words.occurIn(texts)) {
      return Optional.of(element);
    }
    String name = Dictionary.nameOf(element.tag());
    return switch (element.vr()) {
      case CS ->
          texts.stream().anyMatch(text -> words.occurIn(text, TELLING_CODE))
              ? suspicious(element, name, Dummies.of(element))
              : Optional.of(element);
      case DS, IS ->
          texts.stream().anyMatch(words::isIdentifier)
              ? suspicious(element, name, Dummies.of(element))
              : Optional.of(element);
      case AS, DA, DT, TM -> suspicious(element, name, element);
      default -> cleanedText(level, element);
    };
  }

  /** A code, number or time cannot be cleaned and stay valid. */
  private Optional<Element> suspicious(Element element, String name, Element instead) {
    journal.review("the value of " + name + " resembles a name");
    return element == instead ? Optional.of(element) : changed("replaced by a dummy", instead);
  }

  /** Items are cleaned one by one; what shows or says something is left for a person. */
  private Optional<Element> reviewed(Element element) {
    String review = REVIEWS.get(Tag.first(element.tag()));
    if (review != null) {
      journal.review(review);
    }
    return Optional.of(
        element.value() instanceof Value.Items items
            ? new Element(
                element.tag(),
                Vr.SQ,
                new Value.Items(items.items().stream().map(this::clean).toList()))
            : element);
  }

  private Optional<Element> cleaned(DataSet level, Element element) {
    if (element.value() instanceof Value.Items) {
      return reviewed(element);
    }
    return switch (element.vr()) {
      case DA, DT -> shifted(level, element);
      case TM -> Optional.of(element);
      case Vr vr when vr.isText() -> cleanedText(level, element);
      default -> Tag.isRepeating(element.tag()) ? reviewed(element) : Optional.empty();
    };
  }

  private Optional<Element> shifted(DataSet level, Element element) {
    List<String> moved =
        level.texts(element).stream()
            .flatMap(date -> dates.shift(date, element.vr()).stream())
            .toList();
    return moved.size() < level.texts(element).size()
        ? dummy(level, element)
        : changed(
            "moved in time", Element.ascii(element.tag(), element.vr(), String.join("\\", moved)));
  }

  private Optional<Element> cleanedText(DataSet level, Element element) {
    List<String> texts = level.texts(element);
    List<String> cleaned = texts.stream().map(words::clean).toList();
    if (cleaned.equals(texts)) {
      return Optional.of(element);
    }
    journal.review("check the cleaned text of " + Dictionary.nameOf(element.tag()));
    byte[] bytes = level.characterSet().encode(String.join("\\", cleaned));
    return changed("cleaned", Element.bytes(element.tag(), element.vr(), bytes));
  }
}
