package eu.cpms.dicom.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command, its options and its files. */
record Arguments(String command, Map<String, String> options, List<String> files) {
  private static final List<String> FLAGS = List.of("--json");

  static Arguments parse(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command is missing");
    }
    Map<String, String> options = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (FLAGS.contains(word)) {
        options.put(word, "true");
      } else if (word.startsWith("--") && i + 1 < words.size()) {
        options.put(word, words.get(++i));
      } else {
        files.add(word);
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no files are named");
    }
    return new Arguments(words.getFirst(), options, files);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  String required(String name) {
    return option(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
