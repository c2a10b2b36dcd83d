package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies the profile to one file's data set, items within items. An element that goes is null. */
final class Cleaner {
  private static final int ENCAPSULATED_DOCUMENT = Dictionary.tag("EncapsulatedDocument");
  private static final Set<Integer> PIXELS =
      Set.of(
          Tag.PIXEL_DATA, Dictionary.tag("FloatPixelData"), Dictionary.tag("DoubleFloatPixelData"));
  private static final Set<Action> STAYING = EnumSet.of(Action.KEEP, Action.CLEAN, Action.TRUST);
  private static final Map<Integer, String> REVIEWS =
      Tables.map(Cleaner.class, "reviews.tsv", Tag::parse, review -> review);

  private final Deidentifier rules;
  private final DataSet original;
  private final Contents contents;
  private final Journal journal;

  Cleaner(Deidentifier rules, DataSet original, Journal journal) {
    this.rules = rules;
    this.original = original;
    this.journal = journal;
    this.contents = new Contents(IdentityWords.of(original), journal);
  }

  DataSet clean(DataSet level) {
    Map<Integer, Vr> safe = rules.retainSafePrivate ? SafePrivate.in(level) : Map.of();
    List<Element> cleaned = new ArrayList<>(level.size());
    for (Element element : level) {
      boolean isPrivate = Tag.isPrivate(element.tag());
      Element rest = isPrivate ? ofMaker(level, element, safe) : ofStandard(level, element);
      if (rest != null) {
        cleaned.add(rest);
      } else {
        journal.changed(element.tag(), "removed");
      }
    }
    return new DataSet(cleaned, level.characterSet());
  }

  /** A safe element, with the representation which implicit files do not say. */
  private @Nullable Element ofMaker(DataSet level, Element element, Map<Integer, Vr> safe) {
    Vr known = safe.get(element.tag());
    if (known == null) {
      return null;
    }
    Vr vr = element.vr() == Vr.UN ? known : element.vr();
    return act(level, element.as(vr), rules.profile.unlisted(vr));
  }

  private @Nullable Element ofStandard(DataSet level, Element element) {
    Vr known = Dictionary.vrOf(element.tag());
    boolean mistaken = element.vr().isText() && known.isText();
    Vr vr = mistaken ? known : element.knownVr();
    Action action = rules.profile.actionFor(element.tag(), vr);
    boolean odd = action == Action.TRUST && element.vr() != known;
    return act(level, element.as(vr), odd ? Action.KEEP : action);
  }

  private @Nullable Element act(DataSet level, Element element, Action action) {
    if (element.tag() == Tag.PATIENT_NAME || element.tag() == Tag.PATIENT_ID) {
      String keyword = Dictionary.nameOf(element.tag());
      return journal.changed(
          "replaced by the pseudonym", Element.ascii(keyword, rules.settings.pseudonym()));
    }
    if (element.isEmpty() && action != Action.REMOVE) {
      return element;
    }
    if (STAYING.contains(action) && !contents.areOfTheirKind(level, element)) {
      return journal.dummy(element);
    }
    return switch (action) {
      case REMOVE -> null;
      case EMPTY -> emptied(element);
      case DUMMY -> dummy(level, element);
      case NEW_UID -> newUids(level, element);
      case KEEP -> kept(level, element);
      case CLEAN -> cleaned(level, element);
      case TRUST -> element;
    };
  }

  private Element emptied(Element element) {
    return journal.changed(
        "emptied",
        element.vr() == Vr.SQ ? Element.items(element.tag(), List.of()) : element.with(""));
  }

  private Element dummy(DataSet level, Element element) {
    if (element.vr() == Vr.UI) {
      return newUids(level, element);
    }
    return element.tag() == ENCAPSULATED_DOCUMENT
        ? blankDocument(level, element)
        : journal.dummy(cleanedInside(element));
  }

  private Element blankDocument(DataSet level, Element element) {
    journal.review("an encapsulated document was taken out; send it as a file of its own");
    String mimeType = level.text("MIMETypeOfEncapsulatedDocument").orElse("");
    return journal.changed("replaced by a dummy", Dummies.document(element, mimeType));
  }

  private Element newUids(DataSet level, Element element) {
    return each(
        "replaced by another UID", level, element, uid -> Optional.of(rules.pseudonyms.uid(uid)));
  }

  private Element shifted(DataSet level, Element element) {
    return each("moved in time", level, element, date -> rules.dates.shift(date, element.vr()));
  }

  /** Every value changed, or a dummy in place of all. */
  private Element each(
      String how, DataSet level, Element element, Function<String, Optional<String>> change) {
    List<String> values = level.texts(element);
    List<String> changed = values.stream().flatMap(value -> change.apply(value).stream()).toList();
    if (!changed.isEmpty() && changed.size() == values.size()) {
      return journal.changed(how, element.with(String.join("\\", changed)));
    }
    if (!String.join("", values).isBlank()) {
      journal.review("the value of " + Contents.nameOf(element) + " is no date");
    }
    return journal.dummy(cleanedInside(element));
  }

  /** Pixels are not searched: some of them spell any word. Nothing else comes in fragments. */
  private @Nullable Element kept(DataSet level, Element element) {
    boolean pixels = PIXELS.contains(element.tag());
    return switch (element.value()) {
      case Value.Items items -> reviewed(element);
      case Value.Fragments pieces -> pixels ? contents.compressed(level, element, pieces) : null;
      case Value.Bytes bytes when pixels && level == original ->
          contents.uncompressed(level, element, bytes);
      case Value.Bytes bytes -> searched(level, element);
    };
  }

  private @Nullable Element searched(DataSet level, Element element) {
    return switch (element.vr()) {
      case UI -> element;
      case UN, SQ -> null;
      case Vr vr when vr.isText() -> contents.withoutNames(level, element);
      default -> contents.name(element) ? null : reviewed(element);
    };
  }

  /** What shows something is for a person. */
  private Element reviewed(Element element) {
    String review = REVIEWS.get(Tag.first(element.tag()));
    if (review != null) {
      journal.review(review);
    }
    return cleanedInside(element);
  }

  /** Items are cleaned one by one. */
  private Element cleanedInside(Element element) {
    return element.value() instanceof Value.Items items
        ? Element.items(element.tag(), items.items().stream().map(this::clean).toList())
        : element;
  }

  private @Nullable Element cleaned(DataSet level, Element element) {
    if (element.value() instanceof Value.Items) {
      return reviewed(element);
    }
    return switch (element.vr()) {
      case DA, DT -> shifted(level, element);
      case TM -> element;
      case Vr vr when vr.isText() -> contents.cleaned(level, element);
      default -> Tag.isRepeating(element.tag()) ? kept(level, element) : null;
    };
  }
}
