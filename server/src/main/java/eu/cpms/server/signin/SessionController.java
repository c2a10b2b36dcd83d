package eu.cpms.server.signin;

import eu.cpms.server.CpmsProperties;
import eu.cpms.server.demo.DemoAccounts;
import eu.cpms.server.demo.DemoAccounts.DemoAccount;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the client needs to know before anybody has signed in. */
@RestController
class SessionController {

  private final CpmsProperties cpms;
  private final SignInProperties signIn;
  private final ObjectProvider<DemoAccounts> demo;

  SessionController(
      CpmsProperties cpms, SignInProperties signIn, ObjectProvider<DemoAccounts> demo) {
    this.cpms = cpms;
    this.signIn = signIn;
    this.demo = demo;
  }

  /** Demo fields are null outside demo mode. */
  record Session(
      boolean signedIn,
      @Nullable String subject,
      boolean demo,
      String provider,
      @Nullable List<DemoAccount> demoAccounts,
      @Nullable String demoPassword) {}

  /** Asking for the CSRF token's value makes its cookie be written. */
  @GetMapping("/api/session")
  ResponseEntity<Session> session(@Nullable Principal principal, CsrfToken csrf) {
    csrf.getToken();
    DemoAccounts accounts = demo.getIfAvailable();
    boolean signedIn = principal instanceof OAuth2AuthenticationToken;
    Session session =
        new Session(
            signedIn,
            signedIn && principal != null ? principal.getName() : null,
            cpms.demo(),
            signIn.provider().name().toLowerCase(Locale.ROOT),
            accounts == null ? null : accounts.list(),
            accounts == null ? null : accounts.password());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
  }

  /** Nothing but the CSRF cookie. */
  @GetMapping("/api/csrf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void csrf(CsrfToken token) {
    token.getToken();
  }
}
