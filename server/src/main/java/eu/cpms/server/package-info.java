/** The application: assembles the modules, secures and configures them. */
@NullMarked
package eu.cpms.server;

import org.jspecify.annotations.NullMarked;
