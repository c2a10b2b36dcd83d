/** The default adapter: a small reader and writer of PS3.10 files, without any other library. */
@NullMarked
package eu.cpms.dicom.part10;

import org.jspecify.annotations.NullMarked;
