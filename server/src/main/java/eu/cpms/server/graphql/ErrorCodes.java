package eu.cpms.server.graphql;

import eu.cpms.api.Rejection;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Turns whatever went wrong into an answer with a code; what nobody foresaw is logged. */
@Component
class ErrorCodes extends DataFetcherExceptionResolverAdapter {

  private static final Logger log = LoggerFactory.getLogger(ErrorCodes.class);

  @Override
  protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment field) {
    Optional<Rejection> rejection = Rejections.in(thrown);
    return rejection.isPresent()
        ? Rejections.describe(rejection.get(), GraphqlErrorBuilder.newError(field)).build()
        : unforeseen(thrown, field);
  }

  /** Personal data may stand in an exception's message: only its type and place are logged. */
  private static GraphQLError unforeseen(Throwable thrown, DataFetchingEnvironment field) {
    String reference = UUID.randomUUID().toString();
    log.error(
        "Unforeseen failure {} at {}: {}",
        reference,
        field.getExecutionStepInfo().getPath(),
        trace(thrown));
    return GraphqlErrorBuilder.newError(field)
        .message("Something failed that should not. Tell support the reference " + reference + ".")
        .errorType(ErrorClassification.errorClassification("INTERNAL"))
        .extensions(Map.of("code", "INTERNAL", "reference", reference))
        .build();
  }

  private static String trace(Throwable thrown) {
    StringBuilder trace = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      trace.append(System.lineSeparator()).append(cause.getClass().getName());
      for (StackTraceElement element : cause.getStackTrace()) {
        trace.append(System.lineSeparator()).append("  at ").append(element);
      }
    }
    return trace.toString();
  }
}
