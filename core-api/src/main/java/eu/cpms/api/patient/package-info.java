/** Patients as other centres may know them. */
@NullMarked
package eu.cpms.api.patient;

import org.jspecify.annotations.NullMarked;
