package eu.cpms.server.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Requests that fail before any field is asked (syntax, types, limits) get a code as well. */
@Component
class CodedRequestErrors implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(CodedRequestErrors::coded);
  }

  private static WebGraphQlResponse coded(WebGraphQlResponse response) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    if (errors.stream().noneMatch(CodedRequestErrors::lacksCode)) {
      return response;
    }
    return response.transform(
        builder -> builder.errors(errors.stream().map(CodedRequestErrors::withCode).toList()));
  }

  private static boolean lacksCode(GraphQLError error) {
    return error.getExtensions() == null || !error.getExtensions().containsKey("code");
  }

  private static GraphQLError withCode(GraphQLError error) {
    if (!lacksCode(error)) {
      return error;
    }
    Map<String, Object> extensions = new HashMap<>();
    if (error.getExtensions() != null) {
      extensions.putAll(error.getExtensions());
    }
    String code =
        error.getErrorType() == ErrorType.DataFetchingException ? "INTERNAL" : "BAD_INPUT";
    extensions.put("code", code);
    return GraphqlErrorBuilder.newError()
        .message(error.getMessage().replace("%", "%%"))
        .locations(error.getLocations())
        .path(error.getPath())
        .errorType(ErrorClassification.errorClassification(code))
        .extensions(extensions)
        .build();
  }
}
