package eu.cpms.server.signin;

import eu.cpms.server.CpmsProperties;
import eu.cpms.server.signin.SignInProperties.Provider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Which requests need what. Whatever is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  static final String SIGN_IN_PAGE = "/sign-in";
  private static final String SIGN_IN_START =
      "/oauth2/authorization/" + EmbeddedProvider.REGISTRATION;

  /** Nothing from other hosts, no inline scripts; the client's styles need inline style. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Order(2)
  SecurityFilterChain application(
      HttpSecurity http,
      CpmsProperties cpms,
      SignInProperties signIn,
      ClientRegistrationRepository registrations,
      ObjectProvider<JwtDecoder> jwtDecoder) {
    http.authorizeHttpRequests(requests -> rules(requests, cpms.demo()))
        .csrf(SecurityRules::csrf)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(Customizer.withDefaults()))
        .oauth2Login(login -> login.loginPage(SIGN_IN_PAGE).failureUrl(SIGN_IN_PAGE + "?error"))
        .logout(logout -> logout.logoutSuccessHandler(signedOut(registrations)))
        .exceptionHandling(
            errors ->
                errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
    if (signIn.provider() == Provider.EMBEDDED) {
      http.formLogin(
          form ->
              form.loginPage(SIGN_IN_PAGE)
                  .loginProcessingUrl("/login")
                  .failureUrl(SIGN_IN_PAGE + "?error")
                  .successHandler(backToTheProvider()));
    }
    jwtDecoder.ifAvailable(
        decoder -> http.oauth2ResourceServer(api -> api.jwt(jwt -> jwt.decoder(decoder))));
    return http.build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      boolean demo) {
    AuthorizationManager<RequestAuthorizationContext> signedIn =
        (authentication, context) -> new AuthorizationDecision(isSignedIn(authentication.get()));
    if (demo) {
      requests.requestMatchers("/graphiql", "/graphiql/**", "/webjars/**").permitAll();
      requests.requestMatchers(HttpMethod.POST, "/demo/token").permitAll();
    }
    requests
        .requestMatchers("/graphql", "/files/**", "/signalling/**")
        .access(signedIn)
        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
        .permitAll()
        .requestMatchers("/actuator/**", "/webjars/**", "/demo/**", "/graphiql/**")
        .denyAll()
        .requestMatchers(HttpMethod.GET, "/**")
        .permitAll()
        .requestMatchers(HttpMethod.HEAD, "/**")
        .permitAll()
        .anyRequest()
        .denyAll();
  }

  /**
   * The token stands in a cookie that only our pages can read, and comes back in a header or a form
   * field. It is never rendered into a page, so it needs no masking.
   */
  private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
        .ignoringRequestMatchers("/demo/token");
  }

  /** The provider's own form alone is not a sign-in: the OpenID Connect round must be complete. */
  private static boolean isSignedIn(Authentication authentication) {
    return authentication.isAuthenticated()
        && (authentication instanceof OAuth2AuthenticationToken
            || authentication instanceof JwtAuthenticationToken);
  }

  private static SavedRequestAwareAuthenticationSuccessHandler backToTheProvider() {
    var handler = new SavedRequestAwareAuthenticationSuccessHandler();
    handler.setDefaultTargetUrl(SIGN_IN_START);
    return handler;
  }

  private static OidcClientInitiatedLogoutSuccessHandler signedOut(
      ClientRegistrationRepository registrations) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}/");
    return handler;
  }
}
