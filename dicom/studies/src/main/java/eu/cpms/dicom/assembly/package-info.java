/** Studies and series from any mix of files, and the documents that viewers ask for. */
@NullMarked
package eu.cpms.dicom.assembly;

import org.jspecify.annotations.NullMarked;
