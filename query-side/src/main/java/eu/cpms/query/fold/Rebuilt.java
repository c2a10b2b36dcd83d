package eu.cpms.query.fold;

import java.time.Duration;

/**
 * What a rebuild did.
 *
 * @param index the generation that readers see now
 * @param events that the fold listened to
 * @param documents that were written; one that changed in several batches counts each time
 * @param took from the first event to the switch of the alias
 */
public record Rebuilt(String index, long events, long documents, Duration took) {}
