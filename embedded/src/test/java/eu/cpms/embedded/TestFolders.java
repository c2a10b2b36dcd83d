package eu.cpms.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the tests keep things. */
final class TestFolders {

  private TestFolders() {}

  /** Options for a data folder, with servers unpacked once for all tests of the module. */
  static EmbeddedOptions options(Path data) {
    return EmbeddedOptions.in(data).withBinaries(Path.of("target", "embedded-servers"));
  }

  /** A folder that any account may enter; a temporary folder is its owner's alone. */
  static Path openToAll(Path folder) throws IOException {
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
