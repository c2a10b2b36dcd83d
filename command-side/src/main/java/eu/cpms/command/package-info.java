/** The write model of CPMS: scan this package to have all of it. */
@NullMarked
package eu.cpms.command;

import org.jspecify.annotations.NullMarked;
