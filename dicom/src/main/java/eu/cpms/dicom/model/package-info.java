/** Files, data sets, elements, tags, representations, character sets: what DICOM consists of. */
@NullMarked
package eu.cpms.dicom.model;

import org.jspecify.annotations.NullMarked;
