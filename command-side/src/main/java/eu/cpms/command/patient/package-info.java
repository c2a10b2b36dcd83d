/** Enrolment of pseudonymised patients. */
@NullMarked
package eu.cpms.command.patient;

import org.jspecify.annotations.NullMarked;
