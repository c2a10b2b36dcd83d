@NullMarked
package eu.cpms.embedded;

import org.jspecify.annotations.NullMarked;
