/** Files from outside: how they come in, are checked, kept, announced and handed out again. */
@NullMarked
package eu.cpms.ingest;

import org.jspecify.annotations.NullMarked;
