package eu.cpms.query.timeline;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.PanelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a panel.
 *
 * @param id of the event
 * @param position of the event among all events
 * @param actor who did it; null when it came by itself
 * @param summary one sentence without content that only some may see
 * @param detail text or reason; may be empty
 */
public record TimelineDocument(
    String id,
    PanelId panelId,
    long position,
    Instant at,
    TimelineKind kind,
    @Nullable MemberId actor,
    String summary,
    String detail) {}
