package eu.cpms.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.api.file.DropBoxSettings;
import eu.cpms.api.file.FileDirectory;
import eu.cpms.api.file.FileId;
import eu.cpms.ingest.blob.BlobStore;
import eu.cpms.ingest.ftp.DropBoxFtpServer;
import eu.cpms.ingest.relay.Relay;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The module inside an application, Kafka being down: it starts, and hands files out. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.kafka.bootstrap-servers=127.0.0.1:1")
class IngestApplicationTest {

  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);
  private static final FileId ID = FileId.next();

  @TempDir static Path data;
  @Autowired BlobStore blobs;
  @Autowired DropBoxFtpServer ftp;
  @Autowired Relay relay;
  @Autowired DropBoxSettings settings;
  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      int ftpPort = free.getLocalPort();
      registry.add("cpms.ftp.port", () -> ftpPort);
    }
    registry.add("cpms.data", data::toString);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {

    @Bean
    CurrentActor currentActor() {
      return new CurrentActor() {
        @Override
        public Actor require() {
          return Actor.SYSTEM;
        }

        @Override
        public String client() {
          return "127.0.0.1";
        }
      };
    }

    @Bean
    DropBoxDirectory dropBoxDirectory() {
      return name -> Optional.empty();
    }

    @Bean
    FileDirectory fileDirectory() {
      return (id, reader) -> {
        if (!id.equals(ID)) {
          throw Refused.notFound("file");
        }
        return new FileDirectory.AttachedFile("Ärztebrief 1.pdf", 10, sha256(), "application/pdf");
      };
    }
  }

  private static String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void keepContent() throws IOException {
    blobs.keep(Files.write(data.resolve("offered"), CONTENT), sha256());
  }

  private HttpResponse<String> get(String id, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/files/" + id));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  @Test
  void everythingRunsWhileKafkaIsDown() {
    assertThat(ftp.isRunning()).isTrue();
    assertThat(relay.isRunning()).isTrue();
    assertThat(settings.encryption()).isEqualTo("FTP with explicit TLS");
    assertThat(settings.allowedExtensions()).hasSize(33);
    assertThat(settings.maxFileSize()).isEqualTo(20L * 1024 * 1024 * 1024);
  }

  @Test
  void fileIsHandedOutAsAnAttachmentThatNoBrowserRuns() throws Exception {
    HttpResponse<String> response = get(ID.value());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("0123456789");
    assertThat(header(response, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(response, "Content-Length")).isEqualTo("10");
    assertThat(header(response, "Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%C3%84rztebrief%201.pdf");
    assertThat(header(response, "ETag")).isEqualTo('"' + sha256() + '"');
    assertThat(header(response, "Cache-Control")).contains("private");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void partOfTheFileCanBeAskedFor() throws Exception {
    HttpResponse<String> part = get(ID.value(), "Range", "bytes=3-5");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("345");
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 3-5/10");
    assertThat(get(ID.value(), "Range", "bytes=-2").body()).isEqualTo("89");
    assertThat(get(ID.value(), "Range", "bytes=90-").statusCode()).isEqualTo(416);
  }

  @Test
  void knownContentIsNotSentAgain() throws Exception {
    HttpResponse<String> same = get(ID.value(), "If-None-Match", '"' + sha256() + '"');
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
  }

  @Test
  void unknownAndMalformedIdsSoundTheSame() throws Exception {
    HttpResponse<String> unknown = get(FileId.next().value());
    HttpResponse<String> malformed = get("..%2e");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("There is no such file for you.");
    HttpResponse<String> odd = get("A_B");
    assertThat(odd.statusCode()).isEqualTo(404);
    assertThat(odd.body().replaceAll("/files/[^\"]*", ""))
        .isEqualTo(unknown.body().replaceAll("/files/[^\"]*", ""));
    assertThat(malformed.statusCode()).isBetween(400, 404);
  }
}
