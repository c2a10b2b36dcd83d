/**
 * De-identification by PS3.15 annex E: the standard's tables as data, and the few actions they
 * name.
 */
@NullMarked
package eu.cpms.dicom.deid;

import org.jspecify.annotations.NullMarked;
