/**
 * PostgreSQL, Elasticsearch and Kafka beside the application: started from the class path, kept in
 * one data folder, reachable on the loopback address only, and never outliving the application.
 *
 * <p>{@link eu.cpms.embedded.EmbeddedServers} is the way in.
 */
@NullMarked
package eu.cpms.embedded;

import org.jspecify.annotations.NullMarked;
