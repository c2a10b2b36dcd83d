package eu.cpms.server.graphql;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection;
import eu.cpms.api.Rejection.Code;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Turns whatever went wrong into an answer with a code; what nobody foresaw is logged. */
@Component
class ErrorCodes extends DataFetcherExceptionResolverAdapter {

  private static final Logger log = LoggerFactory.getLogger(ErrorCodes.class);

  ErrorCodes() {
    setThreadLocalContextAware(true);
  }

  @Override
  protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment field) {
    Rejection rejection = rejectionIn(thrown);
    return rejection == null ? unforeseen(thrown, field) : error(rejection, field);
  }

  private static @Nullable Rejection rejectionIn(Throwable thrown) {
    return switch (thrown) {
      case Refused refused -> refused.rejection();
      case HandlerExecutionException refused when refused.getDetails().isPresent() ->
          refused.getDetails().get() instanceof Rejection rejection ? rejection : null;
      case BindException e -> badInput();
      case IllegalArgumentException e when fromBinding(e) -> badInput();
      case TimeoutException e ->
          new Rejection(
              Code.UNAVAILABLE, "The system took too long. Look whether it was done.", List.of());
      case CompletionException e when e.getCause() != null -> rejectionIn(e.getCause());
      default -> null;
    };
  }

  private static boolean fromBinding(IllegalArgumentException e) {
    return e.getStackTrace().length > 0
        && e.getStackTrace()[0].getClassName().startsWith("org.springframework");
  }

  private static Rejection badInput() {
    return new Rejection(Code.BAD_INPUT, "The input cannot be read.", List.of());
  }

  private static GraphQLError error(Rejection rejection, DataFetchingEnvironment field) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", rejection.code().name());
    if (!rejection.rules().isEmpty()) {
      extensions.put(
          "rules",
          rejection.rules().stream()
              .map(unmet -> Map.of("rule", unmet.rule(), "message", unmet.message()))
              .toList());
    }
    return GraphqlErrorBuilder.newError(field)
        .message(escaped(rejection.message()))
        .errorType(ErrorClassification.errorClassification(rejection.code().name()))
        .extensions(extensions)
        .build();
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

  /** The builder formats its message: a percent sign in it is no format. */
  private static String escaped(String message) {
    return message.replace("%", "%%");
  }
}
