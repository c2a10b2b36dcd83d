/** Offers the embedded servers to a Spring Boot application as its connection details. */
@NullMarked
package eu.cpms.embedded.boot;

import org.jspecify.annotations.NullMarked;
