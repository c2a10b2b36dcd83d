/** Starts the Elasticsearch server without the vendor's launcher processes. */
@NullMarked
package eu.cpms.elasticsearch.launch;

import org.jspecify.annotations.NullMarked;
