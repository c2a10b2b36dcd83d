package eu.cpms.elasticsearch.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.elasticsearch.bootstrap.ServerArgs;
import org.elasticsearch.common.io.stream.OutputStreamStreamOutput;
import org.elasticsearch.common.settings.KeyStoreWrapper;
import org.elasticsearch.common.settings.Settings;

/**
 * Starts the Elasticsearch server in this very process. The vendor's script starts a launcher,
 * which starts a preparer, which starts the server: two processes more, and as many seconds again.
 *
 * <p>The only argument is a properties file with the node's settings, which lies next to its {@code
 * log4j2.properties}. The server runs until it is signalled.
 */
public final class ServerMain {

  private ServerMain() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    InputStream handedOver = new ByteArrayInputStream(serverArgs(file));
    System.setIn(new SequenceInputStream(handedOver, new EndlessInput()));
    var main =
        Class.forName("org.elasticsearch.bootstrap.Elasticsearch")
            .getMethod("main", String[].class);
    main.setAccessible(true);
    main.invoke(null, (Object) new String[0]);
  }

  /** What the vendor's preparer writes to the server's standard input. */
  private static byte[] serverArgs(Path file) throws IOException {
    Settings settings = settings(file);
    var args =
        new ServerArgs(
            false,
            false,
            null,
            KeyStoreWrapper.create(),
            settings,
            file.getParent(),
            Path.of(settings.get("path.logs")));
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamStreamOutput(bytes)) {
      args.writeTo(out);
    }
    return bytes.toByteArray();
  }

  private static Settings settings(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Settings.Builder settings = Settings.builder();
    properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
    return settings.build();
  }
}
