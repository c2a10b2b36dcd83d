package eu.cpms.command.eventstore;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.springframework.core.env.Environment;

/**
 * Who owns the segments of event processors. With embedded servers there is one node, and a fixed
 * name lets it take its segments back at once after a crash; otherwise each start is a new owner.
 */
final class NodeId {

  private NodeId() {}

  static String of(Environment environment) {
    String configured = environment.getProperty("cpms.node-id", "");
    if (!configured.isBlank()) {
      return configured;
    }
    return environment.getProperty("cpms.embedded", Boolean.class, true) ? "single" : unique();
  }

  private static String unique() {
    String suffix = "-" + UUID.randomUUID().toString().substring(0, 8);
    try {
      return InetAddress.getLocalHost().getHostName() + suffix;
    } catch (UnknownHostException e) {
      return "node" + suffix;
    }
  }
}
