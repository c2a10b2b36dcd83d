/** The object model as Kurento publishes it: types, constructors, operations, events. */
@NullMarked
package eu.cpms.media.engine.model;

import org.jspecify.annotations.NullMarked;
