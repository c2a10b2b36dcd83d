package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdinaryUserTest {
  @TempDir Path folder;

  @Test
  void everythingStartsAndIsDurableForAnOrdinaryUserToo() throws Exception {
    try (Fork fork =
        Fork.start(folder.resolve("output"), folder.resolve("data"), OrdinaryUser.prefix())) {
      fork.awaitReady();

      assertThat(fork.said()).isEqualTo(ForkedServersMain.READY);
    }
  }
}
