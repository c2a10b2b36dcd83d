/** The FTP server that hospital IT departments upload through: explicit TLS, write-only. */
@NullMarked
package eu.cpms.ingest.ftp;

import org.jspecify.annotations.NullMarked;
