/** Proves that the deployment files and the documentation are true. */
@NullMarked
package eu.cpms.server.deploy;

import org.jspecify.annotations.NullMarked;
