package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedOnceTest {
  @TempDir Path folder;

  @Test
  void whatACrashLeavesIsDoneOver() throws IOException {
    Path target = folder.resolve("server-1.0");
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(
            () ->
                UnpackedOnce.at(
                    target,
                    unfinished -> {
                      Files.createFile(unfinished.resolve("half"));
                      throw new EOFException("crash");
                    }));
    assertThat(target).doesNotExist();

    UnpackedOnce.at(target, unfinished -> Files.createFile(unfinished.resolve("whole")));

    assertThat(target).isDirectoryContaining("glob:**/whole");
    assertThat(target).isDirectoryNotContaining("glob:**/half");
  }

  @Test
  void aSecondTimeDoesNothing() throws IOException {
    Path target = folder.resolve("server-1.0");
    UnpackedOnce.at(target, unfinished -> Files.createFile(unfinished.resolve("first")));
    UnpackedOnce.at(target, unfinished -> Files.createFile(unfinished.resolve("second")));

    assertThat(target).isDirectoryNotContaining("glob:**/second");
  }

  @Test
  void anArchiveMayNotWriteOutsideItsFolder() throws IOException {
    byte[] archive = zip("top/../../outside");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> Archives.unzip(new ByteArrayInputStream(archive), folder.resolve("inside")))
        .withMessageContaining("outside its folder");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  private static byte[] zip(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
    }
    return bytes.toByteArray();
  }
}
