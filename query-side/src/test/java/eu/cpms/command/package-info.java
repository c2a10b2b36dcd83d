/** Stands in for the write side, so that the rule against it can be seen to fail. */
@NullMarked
package eu.cpms.command;

import org.jspecify.annotations.NullMarked;
