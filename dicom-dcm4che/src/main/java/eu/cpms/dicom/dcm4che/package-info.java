/** The DICOM toolkit on dcm4che 5: reads and writes; all else is the port's. */
@NullMarked
package eu.cpms.dicom.dcm4che;

import org.jspecify.annotations.NullMarked;
