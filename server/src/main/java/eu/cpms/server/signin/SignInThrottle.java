package eu.cpms.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts wrong passwords by account, so that they cannot be guessed in numbers. */
@Component
class SignInThrottle {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int REMEMBERED_ACCOUNTS = 10_000;

  private final int maxFailures;
  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED_ACCOUNTS;
        }
      };

  SignInThrottle(SignInProperties signIn, Clock clock) {
    this.maxFailures = signIn.maxFailures();
    this.clock = clock;
  }

  private record Failures(Instant since, int count) {}

  synchronized boolean isLocked(String account) {
    return current(account).count() >= maxFailures;
  }

  @EventListener
  synchronized void failed(AuthenticationFailureBadCredentialsEvent event) {
    String account = event.getAuthentication().getName();
    Failures before = current(account);
    failures.put(account, new Failures(before.since(), before.count() + 1));
  }

  @EventListener
  synchronized void succeeded(AuthenticationSuccessEvent event) {
    failures.remove(event.getAuthentication().getName());
  }

  private Failures current(String account) {
    Instant now = clock.instant();
    Failures known = failures.get(account);
    return known == null || known.since().plus(WINDOW).isBefore(now) ? new Failures(now, 0) : known;
  }
}
