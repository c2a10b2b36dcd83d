package eu.cpms.server.signin;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Accounts that are locked while too many wrong passwords were tried. */
record ThrottledAccounts(UserDetailsService accounts, SignInThrottle throttle)
    implements UserDetailsService {

  @Override
  public UserDetails loadUserByUsername(String subject) {
    UserDetails account = accounts.loadUserByUsername(subject);
    return User.withUserDetails(account).accountLocked(throttle.isLocked(subject)).build();
  }
}
