package eu.cpms.query.testing;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.Id;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleEnded;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.consent.ConsentEvent;
import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.patient.PatientEvent.NicknameClaimed;
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events in the order of their telling, each in its own aggregate's history, a second apart. */
public final class Story {

  private final Map<String, Long> sequences = new HashMap<>();
  private final List<DomainEventMessage<?>> untold = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  public Instant now() {
    return now;
  }

  /** Adds what somebody did. */
  public Story by(MemberId actor, DomainEvent... events) {
    for (DomainEvent event : events) {
      add(event, Map.of("actor", actor.value()));
    }
    return this;
  }

  /** Adds what came by itself. */
  public Story then(DomainEvent... events) {
    for (DomainEvent event : events) {
      add(event, Map.of("actor", "system"));
    }
    return this;
  }

  /** What was added since the last call. */
  public List<DomainEventMessage<?>> take() {
    List<DomainEventMessage<?>> messages = List.copyOf(untold);
    untold.clear();
    return messages;
  }

  private void add(DomainEvent event, Map<String, String> metadata) {
    String aggregate = aggregate(event).value();
    long sequence = sequences.merge(aggregate, 0L, (before, zero) -> before + 1);
    now = now.plusSeconds(1);
    untold.add(
        new GenericDomainEventMessage<>(
            event.getClass().getEnclosingClass().getSimpleName(),
            aggregate,
            sequence,
            event,
            metadata,
            UUID.randomUUID().toString(),
            now));
  }

  private static Id aggregate(DomainEvent event) {
    return switch (event) {
      case PanelEvent e -> e.panelId();
      case ConsentEvent e -> ConsentId.of(e.patientId());
      case PatientEnrolled e -> e.patientId();
      case NicknameClaimed e -> e.claimId();
      case CentreRegistered e -> e.centreId();
      case MemberRegistered e -> e.memberId();
      case RoleGranted e -> e.memberId();
      case RoleEnded e -> e.memberId();
      case DropBoxOpened e -> e.dropBoxId();
      case DropBoxClosed e -> e.dropBoxId();
      case FileAttached e -> e.fileId();
      case FileRefused e -> e.fileId();
      default -> throw new IllegalArgumentException("whose history is " + event);
    };
  }
}
