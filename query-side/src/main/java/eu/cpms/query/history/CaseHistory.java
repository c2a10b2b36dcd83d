package eu.cpms.query.history;

import eu.cpms.query.panel.PanelView;
import eu.cpms.query.timeline.TimelineDocument;
import java.time.Instant;
import java.util.List;

/**
 * A case as it was.
 *
 * @param instants at which anything happened in the whole case, oldest first, thinned to 1,000
 * @param timeline oldest first
 */
public record CaseHistory(
    Instant asOf, List<Instant> instants, PanelView panel, List<TimelineDocument> timeline) {}
