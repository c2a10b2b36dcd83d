/** The DICOM JSON model of PS3.18 annex F. */
@NullMarked
package eu.cpms.dicom.json;

import org.jspecify.annotations.NullMarked;
