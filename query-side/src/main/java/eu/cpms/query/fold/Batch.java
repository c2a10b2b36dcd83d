package eu.cpms.query.fold;

import java.util.List;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Events read in one go.
 *
 * @param events those that the fold listens to
 * @param token of the last event read, listened to or not
 */
record Batch(List<RecordedEvent> events, TrackingToken token) {}
