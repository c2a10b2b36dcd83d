package eu.cpms.server.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

/** A field costs one; a connection costs what its elements cost times the page size asked for. */
final class PageSizeComplexity implements FieldComplexityCalculator {

  private static final int DEFAULT_PAGE = 20;

  @Override
  public int calculate(FieldComplexityEnvironment field, int childComplexity) {
    boolean connection = field.getFieldDefinition().getArgument("first") != null;
    return 1 + (connection ? pageSize(field) : 1) * childComplexity;
  }

  private static int pageSize(FieldComplexityEnvironment field) {
    return field.getArguments().get("first") instanceof Integer first
        ? Math.clamp(first, 1, 100)
        : DEFAULT_PAGE;
  }
}
