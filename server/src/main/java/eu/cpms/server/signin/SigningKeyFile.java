package eu.cpms.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import eu.cpms.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens: made once, kept in the data folder, readable by its owner only. */
record SigningKeyFile(Path path) {

  JWKSource<SecurityContext> source() throws IOException {
    if (!Files.exists(path)) {
      PrivateFile.write(path, new JWKSet(generated()).toString(false));
    }
    try {
      return new ImmutableJWKSet<>(JWKSet.parse(Files.readString(path)));
    } catch (ParseException e) {
      throw new IOException(path + " is damaged: restore it, or delete it to make a new key", e);
    }
  }

  private static RSAKey generated() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot make RSA keys", e);
    }
  }
}
