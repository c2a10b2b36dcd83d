/**
 * The port: what CPMS asks of a DICOM toolkit, and the plain types it answers with.
 *
 * <p>Start at {@link eu.cpms.dicom.DicomToolkit}.
 */
@NullMarked
package eu.cpms.dicom;

import org.jspecify.annotations.NullMarked;
