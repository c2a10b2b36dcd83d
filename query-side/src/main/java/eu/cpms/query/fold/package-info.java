/** The engine that folds events into documents of Elasticsearch, live and again from the start. */
@NullMarked
package eu.cpms.query.fold;

import org.jspecify.annotations.NullMarked;
