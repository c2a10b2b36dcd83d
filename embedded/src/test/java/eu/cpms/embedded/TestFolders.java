package eu.cpms.embedded;

import java.nio.file.Path;

/** Where the tests keep things. */
final class TestFolders {

  private TestFolders() {}

  /** Options for a data folder, with servers unpacked once for all tests of the module. */
  static EmbeddedOptions options(Path data) {
    return EmbeddedOptions.in(data).withBinaries(Path.of("target", "embedded-servers"));
  }
}
