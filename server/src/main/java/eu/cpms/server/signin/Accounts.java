package eu.cpms.server.signin;

import eu.cpms.server.CpmsProperties;
import eu.cpms.server.demo.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whom the embedded provider knows: the demo accounts, or the account file. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "cpms.sign-in.provider",
    havingValue = "embedded",
    matchIfMissing = true)
class Accounts {

  @Bean
  UserDetailsService knownAccounts(
      CpmsProperties cpms,
      ObjectProvider<DemoAccounts> demo,
      PasswordEncoder encoder,
      SignInThrottle throttle) {
    DemoAccounts accounts = demo.getIfAvailable();
    UserDetailsService known =
        accounts == null
            ? new AccountFile(cpms.data().resolve("accounts"))
            : accounts.users(encoder);
    return new ThrottledAccounts(known, throttle);
  }
}
