package eu.cpms.ingest.ftp;

import java.nio.file.Path;
import java.util.Map;

/**
 * A server in a process of its own; prints its port and a drop box, ends with its standard input.
 */
final class SmallHeapServer {

  private SmallHeapServer() {}

  /** Takes the data folder. */
  public static void main(String[] arguments) throws Exception {
    try (RunningServer server = new RunningServer(Path.of(arguments[0]), Map.of())) {
      System.out.println(server.port + " " + server.boxes.open().id());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
