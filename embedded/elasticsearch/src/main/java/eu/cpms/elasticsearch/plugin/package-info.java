/**
 * The plugin that adds what the vendor's minimal distribution lacks: analysis and the root page.
 */
@NullMarked
package eu.cpms.elasticsearch.plugin;

import org.jspecify.annotations.NullMarked;
