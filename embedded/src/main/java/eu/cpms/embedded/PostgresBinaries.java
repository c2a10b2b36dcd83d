package eu.cpms.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/** PostgreSQL's programs for this machine. */
final class PostgresBinaries {
  private final Path folder;
  private final String version;
  private final String platform;

  PostgresBinaries(Path folder) throws IOException {
    this.folder = folder;
    this.version = Resources.text("postgresql-version.txt");
    this.platform = system() + "-" + processor();
  }

  /** The release without the packager's own number: 17.6 for 17.6.0. */
  String version() {
    return version.substring(0, version.lastIndexOf('.'));
  }

  Path unpacked() throws IOException {
    return UnpackedOnce.at(
        folder.resolve("postgresql-" + version + "-" + platform),
        target -> {
          try (InputStream archive = archive()) {
            Archives.untarXz(archive, target);
          }
        });
  }

  private InputStream archive() throws IOException {
    try {
      return Resources.open("/postgres-" + platform + ".txz");
    } catch (FileNotFoundException e) {
      throw new EmbeddedServersException(
          "there is no PostgreSQL for " + platform + " on the class path; use a server of your own",
          e);
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }
}
