package eu.cpms.ingest.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real, small file system, which only root may mount. */
class DiskFullTest {

  @TempDir Path folder;
  private Path small;

  @BeforeEach
  void mount() throws Exception {
    small = Files.createDirectory(folder.resolve("small"));
    Tool mounted = Tool.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", small.toString());
    assumeTrue(mounted.exitCode() == 0, "no small file system can be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    Tool.run("umount", small.toString());
  }

  @Test
  void fileThatDoesNotFitIsPutOffAndLeavesNothing() throws Exception {
    Path large = Files.write(folder.resolve("large.pcm"), new byte[12_000_000]);
    Path table = Files.writeString(folder.resolve("a.CSV"), "age;weight\n");
    try (RunningServer server = new RunningServer(small, Map.of())) {
      OpenDropBoxAccount box = server.boxes.open();
      assertThat(Curl.upload(server, box.id(), large).output()).contains("< 452 NOT_STORED: ");
      assertThat(server.blobs()).isEmpty();
      assertThat(server.unfinished()).isEmpty();
      assertThat(server.messages()).isEmpty();
      assertThat(Curl.upload(server, box.id(), table).output()).contains("< 226 ");
    }
  }
}
