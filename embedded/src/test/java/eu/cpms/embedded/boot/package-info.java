@NullMarked
package eu.cpms.embedded.boot;

import org.jspecify.annotations.NullMarked;
