package eu.cpms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

  @TempDir private Path folder;
  private SigningKeyFile file;

  @BeforeEach
  void anEmptyFolder() {
    file = new SigningKeyFile(folder.resolve("keys/sign-in.json"));
  }

  @Test
  void theKeyStaysTheSameOverRestarts() throws Exception {
    assertThat(keyIds()).hasSize(1).isEqualTo(keyIds());
  }

  @Test
  void onlyItsOwnerReadsTheKey() throws Exception {
    file.source();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "{");

    assertThatThrownBy(file::source)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sign-in.json is damaged");
  }

  private List<String> keyIds() throws Exception {
    return file.source().get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
        .map(key -> key.getKeyID())
        .toList();
  }
}
