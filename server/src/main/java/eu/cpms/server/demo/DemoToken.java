package eu.cpms.server.demo;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import eu.cpms.server.CpmsProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a bearer token for a demo account, so that the API can be tried with curl. */
@RestController
@ConditionalOnProperty("cpms.demo")
class DemoToken {

  private static final Duration VALIDITY = Duration.ofHours(8);

  private final DemoAccounts accounts;
  private final CpmsProperties cpms;
  private final Clock clock;
  private final NimbusJwtEncoder encoder;

  DemoToken(
      DemoAccounts accounts, CpmsProperties cpms, Clock clock, JWKSource<SecurityContext> keys) {
    this.accounts = accounts;
    this.cpms = cpms;
    this.clock = clock;
    this.encoder = new NimbusJwtEncoder(keys);
  }

  @PostMapping("/demo/token")
  ResponseEntity<String> token(@RequestParam String account, @RequestParam String password) {
    boolean known = accounts.list().stream().anyMatch(demo -> demo.name().equals(account));
    return known && matches(password)
        ? ResponseEntity.ok(tokenFor(account))
        : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
  }

  private boolean matches(String password) {
    return MessageDigest.isEqual(
        password.getBytes(StandardCharsets.UTF_8),
        accounts.password().getBytes(StandardCharsets.UTF_8));
  }

  private String tokenFor(String account) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(cpms.publicUrl().toString())
            .subject(account)
            .issuedAt(now)
            .expiresAt(now.plus(VALIDITY))
            .build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }
}
