/** Pixels, decoded frame by frame: thumbnails and masks. */
@NullMarked
package eu.cpms.dicom.pixel;

import org.jspecify.annotations.NullMarked;
