package eu.cpms.server.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** A subscription that ends because it is refused says why, in the same words as a query. */
@Component
class SubscriptionErrorCodes extends SubscriptionExceptionResolverAdapter {

  @Override
  protected @Nullable GraphQLError resolveToSingleError(Throwable thrown) {
    return Rejections.in(thrown)
        .map(rejection -> Rejections.describe(rejection, GraphqlErrorBuilder.newError()).build())
        .orElse(null);
  }
}
