package eu.cpms.query.elastic;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that can be paged through.
 *
 * @param name part of its cursors, so that no other list takes them
 * @param sort total: the last one tells any two documents apart
 */
public record Listing(String name, Query query, List<SortOptions> sort) {

  /** Ordered by one field, latest or largest first. */
  public static Listing newestFirst(String name, Query query, String field) {
    return new Listing(name, query, List.of(by(field, SortOrder.Desc), by("id", SortOrder.Asc)));
  }

  /** Ordered by one field, smallest first. */
  public static Listing ascending(String name, Query query, String field) {
    return new Listing(name, query, List.of(by(field, SortOrder.Asc), by("id", SortOrder.Asc)));
  }

  /** The best matches first. */
  public static Listing bestFirst(String name, Query query) {
    List<SortOptions> sort = new ArrayList<>();
    sort.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
    sort.add(by("id", SortOrder.Asc));
    return new Listing(name, query, List.copyOf(sort));
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
