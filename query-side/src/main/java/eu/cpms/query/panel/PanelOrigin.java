package eu.cpms.query.panel;

import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.patient.PatientId;
import java.time.Instant;

/** Whose panel it is: never changes. */
public record PanelOrigin(PatientId patient, CentreId centre, MemberId requester, Instant at) {}
