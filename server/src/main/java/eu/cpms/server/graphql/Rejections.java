package eu.cpms.server.graphql;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection;
import eu.cpms.api.Rejection.Code;
import graphql.ErrorClassification;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.HandlerExecutionException;
import org.springframework.validation.BindException;

/** Finds the refusal in what was thrown, and says it the way the API promises. */
final class Rejections {

  private static final Rejection UNREADABLE =
      new Rejection(Code.BAD_INPUT, "The input cannot be read.", List.of());
  private static final Rejection TOO_SLOW =
      new Rejection(
          Code.UNAVAILABLE, "The system took too long. Look whether it was done.", List.of());

  private Rejections() {}

  /** Empty for failures that nobody foresaw. */
  static Optional<Rejection> in(Throwable thrown) {
    return switch (thrown) {
      case Refused refused -> Optional.of(refused.rejection());
      case HandlerExecutionException refused ->
          refused.getDetails().filter(Rejection.class::isInstance).map(Rejection.class::cast);
      case BindException unreadable -> Optional.of(UNREADABLE);
      case TimeoutException slow -> Optional.of(TOO_SLOW);
      case CompletionException e when e.getCause() != null -> in(e.getCause());
      default -> Optional.empty();
    };
  }

  /** Adds message and extensions. The builder formats its message: a percent sign is no format. */
  static <B extends GraphqlErrorBuilder<B>> GraphqlErrorBuilder<B> describe(
      Rejection rejection, GraphqlErrorBuilder<B> error) {
    return error
        .message(rejection.message().replace("%", "%%"))
        .errorType(ErrorClassification.errorClassification(rejection.code().name()))
        .extensions(extensions(rejection));
  }

  private static Map<String, Object> extensions(Rejection rejection) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", rejection.code().name());
    if (!rejection.rules().isEmpty()) {
      extensions.put(
          "rules",
          rejection.rules().stream()
              .map(unmet -> Map.of("rule", unmet.rule(), "message", unmet.message()))
              .toList());
    }
    return extensions;
  }
}
