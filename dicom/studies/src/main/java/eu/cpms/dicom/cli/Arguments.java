package eu.cpms.dicom.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command, its options and its files. */
record Arguments(String command, Map<String, String> options, List<String> files) {
  /** Which options each command knows. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "inspect", List.of("--json"),
          "deidentify", List.of("--out", "--key-file", "--pseudonym"),
          "assemble", List.of("--out", "--base-url"));

  static Arguments parse(List<String> words) {
    require(!words.isEmpty(), "a command is missing");
    List<String> known = KNOWN.getOrDefault(words.getFirst(), List.of());
    require(!known.isEmpty(), "there is no command " + words.getFirst());
    Map<String, String> options = new HashMap<>();
    List<String> files = new ArrayList<>();
    boolean onlyFiles = false;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (onlyFiles || !word.startsWith("--")) {
        require(!word.isBlank(), "a file without a name");
        files.add(word);
      } else if (word.equals("--")) {
        onlyFiles = true;
      } else {
        require(known.contains(word), "there is no option " + word);
        boolean flag = word.equals("--json");
        String value = flag || i + 1 == words.size() ? "" : words.get(++i);
        require(flag || !value.isBlank() && !value.startsWith("--"), word + " needs a value");
        options.put(word, value);
      }
    }
    require(!files.isEmpty(), "no files are named");
    return new Arguments(words.getFirst(), options, files);
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  String required(String name) {
    return option(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
