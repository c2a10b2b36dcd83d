/** What every GraphQL answer has in common: scalars, error codes, limits. */
@NullMarked
package eu.cpms.server.graphql;

import org.jspecify.annotations.NullMarked;
