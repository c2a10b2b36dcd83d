package eu.cpms.elasticsearch.plugin;

import static org.elasticsearch.rest.RestRequest.Method.GET;
import static org.elasticsearch.rest.RestRequest.Method.HEAD;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** {@code GET /}: name and version, in the shape that clients ask for when they connect. */
final class RootPage extends BaseRestHandler {
  private final String cluster;
  private final Supplier<DiscoveryNodes> nodes;

  RootPage(String cluster, Supplier<DiscoveryNodes> nodes) {
    this.cluster = cluster;
    this.nodes = nodes;
  }

  @Override
  public String getName() {
    return "cpms_root_page";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(GET, "/"), new Route(HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    return channel ->
        channel.sendResponse(new RestResponse(RestStatus.OK, page(channel.newBuilder())));
  }

  private XContentBuilder page(XContentBuilder json) throws IOException {
    json.startObject();
    json.field("name", nodes.get().getLocalNode().getName());
    json.field("cluster_name", cluster);
    json.field("cluster_uuid", "_na_");
    version(json);
    return json.field("tagline", "You Know, for Search").endObject();
  }

  private static void version(XContentBuilder json) throws IOException {
    Build build = Build.current();
    json.startObject("version");
    json.field("number", build.version());
    json.field("build_flavor", "default");
    json.field("build_type", build.type().displayName());
    json.field("build_hash", build.hash());
    json.field("build_date", build.date());
    json.field("build_snapshot", build.isSnapshot());
    json.field("lucene_version", Version.LATEST.toString());
    json.field("minimum_wire_compatibility_version", build.minWireCompatVersion());
    json.field("minimum_index_compatibility_version", build.minIndexCompatVersion());
    json.endObject();
  }
}
