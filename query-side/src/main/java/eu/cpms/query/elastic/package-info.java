/** Reading documents: by id, and as Relay connections with opaque cursors and bounded pages. */
@NullMarked
package eu.cpms.query.elastic;

import org.jspecify.annotations.NullMarked;
