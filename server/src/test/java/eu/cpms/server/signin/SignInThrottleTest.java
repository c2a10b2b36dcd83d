package eu.cpms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.server.signin.SignInProperties.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

class SignInThrottleTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Instant now = NOON;
  private final SignInThrottle throttle =
      new SignInThrottle(
          new SignInProperties(Provider.EMBEDDED, 3),
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  @Test
  void threeWrongPasswordsLockTheAccountAndNoOther() {
    wrongPasswords(3);

    assertThat(throttle.isLocked("lead")).isTrue();
    assertThat(throttle.isLocked("expert")).isFalse();
  }

  @Test
  void twoWrongPasswordsDoNot() {
    wrongPasswords(2);

    assertThat(throttle.isLocked("lead")).isFalse();
  }

  @Test
  void theRightPasswordStartsTheCountAnew() {
    wrongPasswords(2);
    throttle.succeeded(new AuthenticationSuccessEvent(lead()));
    wrongPasswords(2);

    assertThat(throttle.isLocked("lead")).isFalse();
  }

  @Test
  void aQuarterOfAnHourLaterTheAccountIsOpenAgain() {
    wrongPasswords(3);
    now = NOON.plus(Duration.ofMinutes(16));

    assertThat(throttle.isLocked("lead")).isFalse();
  }

  private void wrongPasswords(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(
          new AuthenticationFailureBadCredentialsEvent(lead(), new BadCredentialsException("no")));
    }
  }

  private static TestingAuthenticationToken lead() {
    return new TestingAuthenticationToken("lead", "secret");
  }
}
