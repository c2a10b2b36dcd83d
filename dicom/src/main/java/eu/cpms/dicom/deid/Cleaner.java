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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies the profile to one file's data set, items within items. An element that goes is null. */
final class Cleaner {
  private static final int ENCAPSULATED_DOCUMENT = 0x0042_0011;
  private static final int MIME_TYPE = 0x0042_0012;

  /** Longer binary values are curves, tables and pixels. */
  private static final int SHORT_BINARY = 1 << 16;

  private static final Set<Action> STAYING = EnumSet.of(Action.KEEP, Action.CLEAN, Action.TRUST);
  private static final Map<Integer, String> REVIEWS =
      Tables.rows(Cleaner.class, "reviews.tsv").stream()
          .collect(Collectors.toMap(row -> Tag.parse(row[0]), row -> row[1]));

  /** What values of a representation consist of: whatever else they hold is hidden there. */
  private static final Map<Vr, Pattern> FORMS =
      Tables.rows(Cleaner.class, "forms.tsv").stream()
          .collect(Collectors.toMap(row -> Vr.valueOf(row[0]), row -> Pattern.compile(row[1])));

  private final Deidentifier rules;
  private final DataSet original;
  private final IdentityWords words;
  private final Journal journal;

  Cleaner(Deidentifier rules, DataSet original, Journal journal) {
    this.rules = rules;
    this.original = original;
    this.journal = journal;
    this.words = IdentityWords.of(original);
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
    Vr vr = safe.get(element.tag());
    return vr == null
        ? null
        : known(level, element, element.vr() == Vr.UN ? vr : element.vr(), Action.KEEP);
  }

  private @Nullable Element ofStandard(DataSet level, Element element) {
    Vr known = Dictionary.vrOf(element.tag());
    boolean mistaken = element.vr().isText() && known.isText();
    Vr vr = mistaken || element.vr() == Vr.UN ? known : element.vr();
    return known(level, element, vr, rules.profile.actionFor(element.tag(), vr));
  }

  /** An element counts as what it is known to be, unless it proves to be something else. */
  private @Nullable Element known(DataSet level, Element element, Vr vr, Action action) {
    boolean told = element.vr() == Vr.UN && !vr.isText() && isNamed(element);
    return told ? named(element) : act(level, element.as(vr), action);
  }

  private @Nullable Element act(DataSet level, Element element, Action action) {
    if (element.tag() == Tag.PATIENT_NAME || element.tag() == Tag.PATIENT_ID) {
      return replaced("by the pseudonym", element, rules.settings.pseudonym());
    }
    if (element.isEmpty() && action != Action.REMOVE) {
      return element;
    }
    if (STAYING.contains(action) && !isWellFormed(level, element)) {
      journal.review("the value of " + nameOf(element) + " was not what its representation says");
      return changed("replaced by a dummy", Dummies.of(element));
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

  private Element changed(String how, Element changed) {
    journal.changed(changed.tag(), how);
    return changed;
  }

  private Element replaced(String how, Element element, String text) {
    return changed("replaced " + how, Element.ascii(element.tag(), element.vr(), text));
  }

  private Element emptied(Element element) {
    return changed(
        "emptied",
        element.vr() == Vr.SQ
            ? Element.items(element.tag(), List.of())
            : Element.ascii(element.tag(), element.vr(), ""));
  }

  private Element dummy(DataSet level, Element element) {
    if (element.tag() == ENCAPSULATED_DOCUMENT) {
      journal.review("an encapsulated document was taken out; send it as a file of its own");
      String mimeType = level.text(MIME_TYPE).orElse("");
      return changed("replaced by a dummy", Dummies.document(element, mimeType));
    }
    return changed("replaced by a dummy", Dummies.of(element));
  }

  private Element newUids(DataSet level, Element element) {
    List<String> uids = level.texts(element);
    return uids.isEmpty()
        ? dummy(level, element)
        : replaced(
            "by another UID",
            element,
            uids.stream().map(rules.pseudonyms::uid).collect(Collectors.joining("\\")));
  }

  private @Nullable Element kept(DataSet level, Element element) {
    if (!(element.value() instanceof Value.Bytes)) {
      return reviewed(element);
    }
    return switch (element.vr()) {
      case UI -> element;
      case UN, SQ -> null;
      case OB ->
          isPicture(level, element) || !isNamed(element) ? reviewed(element) : named(element);
      case Vr vr when vr.isText() -> keptText(level, element);
      default -> reviewed(element);
    };
  }

  private static boolean isWellFormed(DataSet level, Element element) {
    Pattern form = FORMS.get(element.vr());
    if (form != null) {
      return level.texts(element).stream().allMatch(text -> form.matcher(text).matches());
    }
    return element.vr().kind() != Vr.Kind.NUMBER
        || element.value() instanceof Value.Bytes bytes
            && bytes.length() % element.vr().width() == 0;
  }

  /** Pixels are not searched: some of them spell any word. */
  private boolean isPicture(DataSet level, Element element) {
    return element.tag() == Tag.PIXEL_DATA && level == original;
  }

  private boolean isNamed(Element element) {
    return element.value() instanceof Value.Bytes bytes && isNamed(bytes);
  }

  private boolean isNamed(Value.Bytes bytes) {
    return bytes.length() <= SHORT_BINARY && words.occurIn(bytes.load(SHORT_BINARY));
  }

  private @Nullable Element named(Element element) {
    journal.review("a binary value was taken out, " + nameOf(element) + ": it spells a name");
    return null;
  }

  private static String nameOf(Element element) {
    return Tag.isPrivate(element.tag()) ? "a private one" : Dictionary.nameOf(element.tag());
  }

  private Element keptText(DataSet level, Element element) {
    List<String> texts = level.texts(element);
    if (!words.occurIn(texts)) {
      return element;
    }
    return switch (element.vr()) {
      case CS ->
          texts.stream().anyMatch(words::occurInCode)
              ? suspicious(element, Dummies.of(element))
              : element;
      case DS, IS ->
          texts.stream().anyMatch(words::isIdentifier)
              ? suspicious(element, Dummies.of(element))
              : element;
      case AS, DA, DT, TM -> suspicious(element, element);
      default -> cleanedText(level, element);
    };
  }

  /** A code, number or time cannot be cleaned and stay valid. */
  private Element suspicious(Element element, Element instead) {
    journal.review("the value of " + nameOf(element) + " resembles a name");
    return element == instead ? element : changed("replaced by a dummy", instead);
  }

  /** Items are cleaned one by one, frames of comments; what shows something is for a person. */
  private Element reviewed(Element element) {
    String review = REVIEWS.get(Tag.first(element.tag()));
    if (review != null) {
      journal.review(review);
    }
    return switch (element.value()) {
      case Value.Items items ->
          Element.items(element.tag(), items.items().stream().map(this::clean).toList());
      case Value.Fragments fragments -> compressed(element, fragments);
      case Value.Bytes bytes -> element;
    };
  }

  private Element compressed(Element element, Value.Fragments fragments) {
    var cleaned = new CompressedFrames(fragments.fragments()).cleaned(this::isNamed);
    if (cleaned.equals(fragments)) {
      return element;
    }
    journal.review("bytes that are no picture were taken out of compressed pixels");
    return changed("cleaned of text", new Element(element.tag(), element.vr(), cleaned));
  }

  private @Nullable Element cleaned(DataSet level, Element element) {
    if (element.value() instanceof Value.Items) {
      return reviewed(element);
    }
    return switch (element.vr()) {
      case DA, DT -> shifted(level, element);
      case TM -> element;
      case Vr vr when vr.isText() -> cleanedText(level, element);
      default -> Tag.isRepeating(element.tag()) ? reviewed(element) : null;
    };
  }

  private Element shifted(DataSet level, Element element) {
    List<String> dates = level.texts(element);
    List<String> moved =
        dates.stream().flatMap(date -> rules.dates.shift(date, element.vr()).stream()).toList();
    return moved.size() < dates.size()
        ? dummy(level, element)
        : changed(
            "moved in time", Element.ascii(element.tag(), element.vr(), String.join("\\", moved)));
  }

  private Element cleanedText(DataSet level, Element element) {
    List<String> texts = level.texts(element);
    List<String> cleaned = texts.stream().map(text -> PlainText.of(text, words)).toList();
    if (cleaned.equals(texts)) {
      return element;
    }
    journal.review("check the cleaned text of " + nameOf(element));
    byte[] bytes = level.characterSet().encode(String.join("\\", cleaned));
    return changed("cleaned", Element.bytes(element.tag(), element.vr(), bytes));
  }
}
