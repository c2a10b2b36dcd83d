/** Pixels: frames of native and encapsulated data, masking, thumbnails. */
@NullMarked
package eu.cpms.dicom.pixel;

import org.jspecify.annotations.NullMarked;
