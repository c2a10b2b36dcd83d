package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Uploads with curl, as a hospital would. */
final class Curl {

  private Curl() {}

  static Tool upload(RunningServer server, DropBoxId box, Path file, String... more)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("--ssl-reqd", "-T", file.toString()));
    return to(server, box, Boxes.PASSWORD, options);
  }

  static Tool plain(RunningServer server, DropBoxId box, Path file)
      throws IOException, InterruptedException {
    return to(server, box, Boxes.PASSWORD, List.of("-T", file.toString()));
  }

  static Tool to(RunningServer server, DropBoxId box, String password, List<String> options)
      throws IOException, InterruptedException {
    return at(server, "", box, password, options);
  }

  static Tool at(
      RunningServer server, String path, DropBoxId box, String password, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("curl", "-sSvk", "--user", box + ":" + password));
    command.addAll(options);
    command.add("ftp://localhost:" + server.port + "/" + path);
    return Tool.run(command.toArray(String[]::new));
  }
}
