/** Where the content of files is kept, addressed by its SHA-256. */
@NullMarked
package eu.cpms.ingest.blob;

import org.jspecify.annotations.NullMarked;
