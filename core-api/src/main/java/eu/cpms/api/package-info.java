/** The published language of CPMS: what every module may say to every other. */
@NullMarked
package eu.cpms.api;

import org.jspecify.annotations.NullMarked;
