/** The rules for a file's name and content. */
@NullMarked
package eu.cpms.ingest.check;

import org.jspecify.annotations.NullMarked;
