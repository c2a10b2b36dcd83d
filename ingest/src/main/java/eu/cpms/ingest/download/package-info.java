/** Hands files out over HTTP. */
@NullMarked
package eu.cpms.ingest.download;

import org.jspecify.annotations.NullMarked;
