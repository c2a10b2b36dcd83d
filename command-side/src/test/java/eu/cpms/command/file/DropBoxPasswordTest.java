package eu.cpms.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.DropBoxSettings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class DropBoxPasswordTest {

  @Test
  void passwordsHaveTwentyCharactersWithoutLookAlikes() {
    assertThat(Stream.generate(DropBoxPassword::next).limit(1_000))
        .doesNotHaveDuplicates()
        .allSatisfy(
            password -> assertThat(password.characters()).matches("[a-km-np-zA-HJ-NP-Z2-9]{20}"));
  }

  @Test
  void neitherThePasswordNorTheAnswerShowsItAsText() {
    DropBoxPassword password = DropBoxPassword.next();
    DropBoxAnswer answer =
        DropBoxAnswer.of(
            new DropBoxId("panel-box"),
            password,
            Instant.EPOCH,
            new DropBoxSettings("localhost", 2121, "TLS", List.of("dcm"), 1));

    assertThat(answer.password()).isEqualTo(password.characters());
    assertThat(answer.toString() + password).doesNotContain(password.characters());
  }

  @Test
  void theHashIsBcryptOfThePassword() {
    var hashing = new PasswordHashing();
    DropBoxPassword password = DropBoxPassword.next();

    String hash = hashing.hash(password).join();

    assertThat(new BCryptPasswordEncoder().matches(password.characters(), hash)).isTrue();
    hashing.destroy();
  }
}
