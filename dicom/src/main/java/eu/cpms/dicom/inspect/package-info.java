/**
 * What a file is, in one record, where its frames are, and whether its pixels may show who the
 * patient is.
 */
@NullMarked
package eu.cpms.dicom.inspect;

import org.jspecify.annotations.NullMarked;
