/** The command line for IT staff. */
@NullMarked
package eu.cpms.dicom.cli;

import org.jspecify.annotations.NullMarked;
