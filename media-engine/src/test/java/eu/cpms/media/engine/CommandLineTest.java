package eu.cpms.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir private Path folder;

  private MediaEngineConfig read(String... options) {
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve("a/b").toString()));
    all.addAll(List.of(options));
    return CommandLine.read(all.toArray(String[]::new), Map.of());
  }

  @Test
  void whatIsNotGivenHasTheDefaults() {
    assertThat(read())
        .usingRecursiveComparison()
        .isEqualTo(MediaEngineConfig.of(8888, folder.resolve("a/b")));
    assertThat(folder.resolve("a/b")).isDirectory();
  }

  @Test
  void whatIsGivenIsTaken() {
    MediaEngineConfig config =
        CommandLine.read(
            new String[] {
              "--host",
              "0.0.0.0",
              "--port",
              "0",
              "--media-port",
              "65535",
              "--external-address",
              "192.0.2.1",
              "--collector-seconds",
              "1",
              "--data",
              folder.toString()
            },
            Map.of("CPMS_MEDIA_SECRET", "sesame"));
    assertThat(config.listen().toString()).isEqualTo("/0.0.0.0:0");
    assertThat(config.secret()).isEqualTo("sesame");
    assertThat(config.mediaPort()).isEqualTo(65_535);
    assertThat(config.externalAddresses())
        .map(InetAddress::getHostAddress)
        .containsOnly("192.0.2.1");
    assertThat(config.collectorPeriod()).isEqualTo(Duration.ofSeconds(1));
  }

  private void assertRefused(String message, String... options) {
    assertThatThrownBy(() -> read(options)).as(options[0]).hasMessage(message);
  }

  @Test
  void whatIsWrongIsToldInOneLine() {
    String all = "--port, --host, --media-port, --data, --external-address, --collector-seconds";
    assertRefused("--prot: is no option; there are " + all + " and --help", "--prot", "8888");
    assertRefused("--port: needs a value, see --help", "--port");
    assertRefused("--port abc: needs a number from 0 to 65535", "--port", "abc");
    assertRefused("--media-port 65536: needs a number from 0 to 65535", "--media-port", "65536");
    assertRefused(
        "--collector-seconds 0: needs a number from 1 to 2147483647", "--collector-seconds", "0");
    assertRefused(
        "--host 0.0.0.0: set CPMS_MEDIA_SECRET to listen on more than loopback",
        "--host",
        "0.0.0.0");
    assertRefused(
        "--external-address no.such.invalid: no address of that name is known; give it as a number",
        "--external-address",
        "no.such.invalid");
    assertRefused(
        "--data /etc/passwd: is no folder and cannot be made one; choose another",
        "--data",
        "/etc/passwd");
  }

  @Test
  void aProcessThatCannotStartSaysSoAndEndsWith2() throws Exception {
    assertThat(run(0, "--help")).isEqualTo(CommandLine.USAGE);
    assertThat(run(2, "--port", "abc"))
        .isEqualTo("media-engine: --port abc: needs a number from 0 to 65535\n");
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(busy.getLocalPort());
      assertThat(run(2, "--port", port, "--data", folder.toString()))
          .startsWith("media-engine: cannot listen on 127.0.0.1:" + port + ": ")
          .endsWith("; choose another --port, --host or --media-port\n")
          .hasLineCount(1);
    }
  }

  /** What the engine writes to the screen before it ends with {@code status}. */
  private static String run(int status, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MediaEngineMain.class.getName());
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(status);
    return said;
  }
}
