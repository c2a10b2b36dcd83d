/**
 * The engine that folds events into documents of Elasticsearch, live and again from the start.
 *
 * <p>It follows Axon's event stream and keeps its place in Axon's token store, but in a loop of its
 * own instead of a pooled streaming processor: no database transaction stays open while
 * Elasticsearch is awaited, so its absence never takes connections from commands; the next batch is
 * folded while the last is written; the wait after a failure is 5 s at most; and an event that
 * cannot be digested stops its fold instead of being tried for ever.
 */
@NullMarked
package eu.cpms.query.fold;

import org.jspecify.annotations.NullMarked;
