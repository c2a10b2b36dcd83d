package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  private static final int SERVERS = 3;

  @TempDir Path data;

  @Test
  void threadsThatMakeOneFolderAtOnceAllGetIt() throws Exception {
    var together = new CyclicBarrier(SERVERS);
    try (var threads = Executors.newFixedThreadPool(SERVERS)) {
      for (int round = 0; round < 300; round++) {
        Path wanted = data.resolve("parent" + round).resolve("logs");
        List<Future<Path>> made = new ArrayList<>();
        for (int server = 0; server < SERVERS; server++) {
          made.add(
              threads.submit(
                  () -> {
                    together.await();
                    return Folders.createPrivate(wanted);
                  }));
        }
        for (Future<Path> folder : made) {
          assertThat(folder.get()).isEqualTo(wanted).isDirectory();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(wanted)))
            .isEqualTo("rwx------");
      }
    }
  }
}
