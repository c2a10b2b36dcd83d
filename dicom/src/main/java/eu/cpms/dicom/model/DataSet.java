package eu.cpms.dicom.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Elements in ascending order of tag, with the character set which their text is in. */
public final class DataSet implements Iterable<Element> {
  private static final Comparator<Element> BY_TAG =
      (a, b) -> Integer.compareUnsigned(a.tag(), b.tag());
  private static final Value NONE = Value.Bytes.of(new byte[0]);
  private static final int TEXT_LIMIT = 16 << 20;

  /** No elements. */
  public static final DataSet EMPTY = new DataSet(List.of(), CharacterSets.DEFAULT);

  private final List<Element> elements;
  private final CharacterSets characterSet;

  /** Sorts the elements; of two with the same tag the first is found. */
  public DataSet(Collection<Element> elements, CharacterSets characterSet) {
    this.elements = new ArrayList<>(elements);
    this.elements.sort(BY_TAG);
    this.characterSet = characterSet;
  }

  public CharacterSets characterSet() {
    return characterSet;
  }

  public int size() {
    return elements.size();
  }

  @Override
  public Iterator<Element> iterator() {
    return elements.iterator();
  }

  public Stream<Element> stream() {
    return elements.stream();
  }

  /** The element with this tag, at this level. */
  public Optional<Element> find(int tag) {
    int at = Collections.binarySearch(elements, new Element(tag, Vr.UN, NONE), BY_TAG);
    return at < 0 ? Optional.empty() : Optional.of(elements.get(at));
  }

  /**
   * The element at a path of tags or keywords, {@code 00400275[0].00400007}; a missing item number
   * means the first item.
   *
   * @throws IllegalArgumentException when it is neither tags nor known keywords
   */
  public Optional<Element> find(String path) {
    int dot = path.indexOf('.');
    String[] step = path.substring(0, dot < 0 ? path.length() : dot).split("[\\[\\]]");
    int tag = Dictionary.tagOf(step[0]).orElseGet(() -> Tag.parse(step[0]));
    int item = step.length > 1 ? Integer.parseInt(step[1]) : 0;
    if (dot < 0) {
      return find(tag);
    }
    return items(tag).stream().skip(item).findFirst().flatMap(i -> i.find(path.substring(dot + 1)));
  }

  /** The same with these elements, in place of any that have their tags. */
  public DataSet with(List<Element> changed) {
    Set<Integer> tags = changed.stream().map(Element::tag).collect(Collectors.toSet());
    DataSet all = without(tags);
    all.elements.addAll(changed);
    all.elements.sort(BY_TAG);
    return all;
  }

  /** The same without the elements that have these tags. */
  public DataSet without(Set<Integer> tags) {
    DataSet rest = new DataSet(elements, characterSet);
    rest.elements.removeIf(element -> tags.contains(element.tag()));
    return rest;
  }

  /**
   * What applies to one frame: the attributes of an enhanced object's functional groups (PS3.3
   * C.7.6.16) beside those of all frames. Other data sets are returned as they are.
   *
   * @param frame counted from 0
   */
  public DataSet ofFrame(int frame) {
    var own = items("PerFrameFunctionalGroupsSequence").stream().skip(frame).limit(1);
    Map<Integer, Element> found = new HashMap<>();
    Stream.concat(own, items("SharedFunctionalGroupsSequence").stream())
        .flatMap(groups -> groups.elements.stream())
        .flatMap(macro -> attributesOf(macro.value()))
        .forEach(element -> found.putIfAbsent(element.tag(), element));
    found.keySet().removeIf(tag -> find(tag).isPresent());
    return found.isEmpty() ? this : with(List.copyOf(found.values()));
  }

  private static Stream<Element> attributesOf(Value macro) {
    return macro instanceof Value.Items items
        ? items.items().stream().limit(1).flatMap(item -> item.elements.stream())
        : Stream.empty();
  }

  /** The items of a sequence; none if it is absent or not a sequence. */
  public List<DataSet> items(int tag) {
    return find(tag).map(Element::value).orElse(null) instanceof Value.Items items
        ? items.items()
        : List.of();
  }

  /** The items of the sequence with this keyword. */
  public List<DataSet> items(String keyword) {
    return items(Dictionary.tag(keyword));
  }

  /** The decoded values of a text element, without padding; none if absent, empty or not text. */
  public List<String> texts(int tag) {
    return find(tag).map(this::texts).orElse(List.of());
  }

  /** The decoded values of one of this data set's elements. */
  public List<String> texts(Element element) {
    if (!(element.value() instanceof Value.Bytes bytes) || bytes.length() == 0) {
      return List.of();
    }
    Vr vr = element.knownVr();
    return vr.isText() ? characterSet.decode(bytes.load(TEXT_LIMIT), vr) : List.of();
  }

  /**
   * This data set; for an element whose text makes no sense in its character set, the element alone
   * in the one that the file should have named.
   */
  public DataSet asWritten(Element element) {
    if (!element.knownVr().isText() || !(element.value() instanceof Value.Bytes bytes)) {
      return this;
    }
    return characterSet
        .instead(bytes.load(TEXT_LIMIT))
        .map(other -> new DataSet(List.of(element), other))
        .orElse(this);
  }

  /** The first value of a text element, if it is not empty. */
  public Optional<String> text(int tag) {
    return texts(tag).stream().findFirst().filter(text -> !text.isEmpty());
  }

  /** The first value of the text element with this keyword, if it is not empty. */
  public Optional<String> text(String keyword) {
    return text(Dictionary.tag(keyword));
  }

  /** The numbers of an element, whether stored as text (DS, IS) or in binary. */
  public double[] numbers(int tag) {
    return find(tag).stream().flatMap(this::values).mapToDouble(Values::number).toArray();
  }

  /** The numbers of the element with this keyword. */
  public double[] numbers(String keyword) {
    return numbers(Dictionary.tag(keyword));
  }

  /**
   * The values of one of this data set's elements: text, whole numbers as Long (unsigned ones of 64
   * bits as BigInteger, tags as their number), others as Double; none of items and fragments.
   */
  public Stream<?> values(Element element) {
    return Values.of(this, element);
  }

  /** The first number as an int, or a default for what is absent or no number. */
  public int number(int tag, int otherwise) {
    double[] numbers = numbers(tag);
    return numbers.length == 0 || Double.isNaN(numbers[0]) ? otherwise : (int) numbers[0];
  }

  /** The first number of the element with this keyword, or a default. */
  public int number(String keyword, int otherwise) {
    return number(Dictionary.tag(keyword), otherwise);
  }
}
