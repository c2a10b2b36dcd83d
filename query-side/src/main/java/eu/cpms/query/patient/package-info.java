/** Read model of patients with their present consents. */
@NullMarked
package eu.cpms.query.patient;

import org.jspecify.annotations.NullMarked;
