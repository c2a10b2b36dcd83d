/** Carries word of received files to Kafka; nothing is lost while Kafka is down. */
@NullMarked
package eu.cpms.ingest.relay;

import org.jspecify.annotations.NullMarked;
