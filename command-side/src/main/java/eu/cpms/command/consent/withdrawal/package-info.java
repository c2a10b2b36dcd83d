/** When the consent for care is withdrawn, the patient's panels are withdrawn. */
@NullMarked
package eu.cpms.command.consent.withdrawal;

import org.jspecify.annotations.NullMarked;
