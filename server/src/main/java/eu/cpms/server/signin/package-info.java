/** Sign-in by OpenID Connect, with an embedded provider or any other. */
@NullMarked
package eu.cpms.server.signin;

import org.jspecify.annotations.NullMarked;
