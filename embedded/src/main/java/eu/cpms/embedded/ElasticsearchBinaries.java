package eu.cpms.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The vendor's Elasticsearch with our plugin in its place. */
final class ElasticsearchBinaries {
  private static final String RESOURCES = "/eu/cpms/elasticsearch/";

  private final Path folder;
  private final String version;

  ElasticsearchBinaries(Path folder) throws IOException {
    this.folder = folder;
    this.version = Resources.text(RESOURCES + "version.txt");
  }

  String version() {
    return version;
  }

  Path unpacked() throws IOException {
    return UnpackedOnce.at(folder.resolve("elasticsearch-" + version), this::unpack);
  }

  /** The jar with the main class, which stands apart from the server's own. */
  static Path launcher(Path unpacked) {
    return unpacked.resolve("launch/cpms-launch.jar");
  }

  private void unpack(Path target) throws IOException {
    try (InputStream archive = Resources.open(RESOURCES + "distribution.zip")) {
      Archives.unzip(archive, target);
    }
    Path plugin = Folders.create(target.resolve("plugins/cpms-analysis"));
    copy("plugin-descriptor.properties", plugin);
    copy("cpms-plugin.jar", plugin);
    copy("cpms-launch.jar", Folders.create(target.resolve("launch")));
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream content = Resources.open(RESOURCES + name)) {
      Files.copy(content, folder.resolve(name));
    }
  }
}
