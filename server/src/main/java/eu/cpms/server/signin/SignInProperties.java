package eu.cpms.server.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param provider {@code embedded} for the provider inside the application, {@code external} for
 *     the one that {@code spring.security.oauth2.client.registration.cpms} names
 * @param maxFailures wrong passwords in a quarter of an hour after which an account of the embedded
 *     provider is locked for the rest of it
 */
@ConfigurationProperties("cpms.sign-in")
public record SignInProperties(
    @DefaultValue("embedded") Provider provider, @DefaultValue("10") int maxFailures) {

  /** Who checks passwords. */
  public enum Provider {
    EMBEDDED,
    EXTERNAL
  }
}
