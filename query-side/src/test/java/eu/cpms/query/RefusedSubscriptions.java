package eu.cpms.query;

import eu.cpms.api.Refused;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;

/** Ends a refused subscription with the same {@code extensions.code} as any other answer. */
class RefusedSubscriptions extends SubscriptionExceptionResolverAdapter {

  @Override
  protected @Nullable GraphQLError resolveToSingleError(Throwable thrown) {
    if (!(thrown instanceof Refused refused)) {
      return null;
    }
    String code = refused.rejection().code().name();
    return GraphqlErrorBuilder.newError()
        .message("%s", refused.rejection().message())
        .errorType(ErrorClassification.errorClassification(code))
        .extensions(Map.of("code", code))
        .build();
  }
}
