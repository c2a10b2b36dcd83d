package eu.cpms.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.ingest.check.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  @TempDir Path folder;
  private final DropBoxId box = DropBoxId.next();

  @Test
  void sweepsOnlyWhatIsOldAndNotBeingSent() throws Exception {
    Spool spool = new Spool(folder);
    Instant now = Instant.now();
    Partial old = arrived(spool, "old.dcm", now.minus(Duration.ofDays(8)));
    Partial recent = arrived(spool, "recent.dcm", now.minus(Duration.ofDays(6)));
    Partial sending = arrived(spool, "sending.dcm", now.minus(Duration.ofDays(8)));
    spool.release(old);
    spool.release(recent);

    spool.sweep(now.minus(Duration.ofDays(7)));

    assertThat(old.exists()).isFalse();
    assertThat(spool.unfinished(box)).containsExactlyInAnyOrder(recent, sending);
  }

  @Test
  void namesAreNeverPlacesOnDisk() throws Exception {
    Partial partial = arrived(new Spool(folder), "Mustermann Erika.dcm", Instant.now());
    assertThat(partial.content().getFileName().toString()).matches("[0-9a-f]{64}\\.part");
  }

  private Partial arrived(Spool spool, String name, Instant when) throws Exception {
    Partial partial = spool.partial(box, new FileName(name));
    spool.claim(partial);
    Files.write(partial.content(), new byte[3]);
    for (Path file : new Path[] {partial.content(), partial.label()}) {
      Files.setLastModifiedTime(file, FileTime.from(when));
    }
    return partial;
  }
}
