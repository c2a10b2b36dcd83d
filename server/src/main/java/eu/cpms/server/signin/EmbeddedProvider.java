package eu.cpms.server.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import eu.cpms.server.CpmsProperties;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The OpenID Connect provider inside the application, and the application as its only client. The
 * two talk over loopback with a secret that lives as long as the process.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "cpms.sign-in.provider",
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedProvider {

  static final String REGISTRATION = "cpms";
  private static final String REDIRECT_PATH = "/login/oauth2/code/" + REGISTRATION;

  private final String clientSecret = UUID.randomUUID().toString();

  @Bean
  @Order(1)
  SecurityFilterChain providerEndpoints(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            provider -> {
              http.securityMatcher(provider.getEndpointsMatcher());
              provider.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            errors ->
                errors.authenticationEntryPoint(
                    new LoginUrlAuthenticationEntryPoint(SecurityRules.SIGN_IN_PAGE)))
        .build();
  }

  @Bean
  AuthorizationServerSettings providerSettings(CpmsProperties cpms) {
    return AuthorizationServerSettings.builder().issuer(cpms.publicUrl().toString()).build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(CpmsProperties cpms) throws IOException {
    return new SigningKeyFile(cpms.data().resolve("keys/sign-in.json")).source();
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeys);
  }

  @Bean
  RegisteredClientRepository registeredClients(CpmsProperties cpms, PasswordEncoder encoder) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(REGISTRATION)
            .clientId(REGISTRATION)
            .clientSecret(encoder.encode(clientSecret))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(cpms.publicUrl() + REDIRECT_PATH)
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(CpmsProperties cpms, ServerProperties server) {
    int port = server.getPort() == null ? 8080 : server.getPort();
    String inside = "http://127.0.0.1:" + port;
    return new InMemoryClientRegistrationRepository(
        List.of(
            ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(REGISTRATION)
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(cpms.publicUrl() + REDIRECT_PATH)
                .scope(Set.of(OidcScopes.OPENID))
                .issuerUri(cpms.publicUrl().toString())
                .authorizationUri(cpms.publicUrl() + "/oauth2/authorize")
                .tokenUri(inside + "/oauth2/token")
                .jwkSetUri(inside + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .clientSettings(
                    ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build()));
  }
}
