package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.TypeModel;
import eu.cpms.media.engine.object.ObjectRegistry;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the methods of Kurento's protocol. Belongs to the control thread. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private final String serverId = UUID.randomUUID().toString();
  private final ObjectRegistry objects;
  private final Sessions sessions;

  Dispatcher(ObjectRegistry objects, Sessions sessions) {
    this.objects = objects;
    this.sessions = sessions;
  }

  /** The answer to a request, an error included; never fails. */
  CompletableFuture<ObjectNode> answer(JsonNode request, Conversation conversation) {
    if (!isRequest(request)) {
      return carriedOut(request, conversation);
    }
    if (!request.has("id")) {
      return carriedOut(request, conversation).thenApply(Messages::ignored);
    }
    return once(request, conversation);
  }

  private static boolean isRequest(JsonNode request) {
    return request.path("jsonrpc").asString("").equals("2.0") && request.path("method").isString();
  }

  /** A request whose id was answered already is not carried out again. */
  private CompletableFuture<ObjectNode> once(JsonNode request, Conversation conversation) {
    JsonNode id = request.path("id");
    Session before = conversation.session();
    CompletableFuture<ObjectNode> known = before == null ? null : before.remembered(id);
    if (known != null) {
      return known;
    }
    CompletableFuture<ObjectNode> answer = carriedOut(request, conversation);
    Session session = conversation.session();
    if (session != null) {
      session.remember(id, answer);
    }
    return answer;
  }

  /** The answer of a method, whose result has the session's id once there is a session. */
  CompletableFuture<ObjectNode> carriedOut(JsonNode request, Conversation conversation) {
    JsonNode id = isRequest(request) && request.has("id") ? request.path("id") : Messages.none();
    CompletableFuture<? extends JsonNode> result;
    try {
      result = execute(request, conversation);
    } catch (RuntimeException e) {
      result = CompletableFuture.failedFuture(e);
    }
    return result.handle(
        (value, failure) -> {
          if (failure != null) {
            return Messages.error(id, refusal(failure));
          }
          Session session = conversation.session();
          return Messages.result(
              id,
              session != null && value instanceof ObjectNode fields
                  ? fields.put("sessionId", session.id)
                  : value);
        });
  }

  private static KurentoException refusal(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof KurentoException refused) {
      return refused;
    }
    LOG.error("a request failed", cause);
    return KurentoException.protocol(
        -32603, "Unexpected error while processing method: " + cause.getMessage());
  }

  private CompletableFuture<? extends JsonNode> execute(JsonNode request, Conversation client) {
    if (!isRequest(request)) {
      throw KurentoException.protocol(-32600, "Invalid JSON-RPC request.");
    }
    JsonNode given = request.path("params");
    if (given.path("sessionId").isString()) {
      client.speakFor(sessions.get(given.path("sessionId").asString()));
    }
    JsonNode params = given.isObject() || client.session() == null ? given : Messages.object();
    return switch (request.path("method").asString("")) {
      case "invoke" -> invoke(params, client);
      case "transaction" -> new TransactionRun(this, client, params).run();
      default -> CompletableFuture.completedFuture(executeNow(request, params, client));
    };
  }

  private JsonNode executeNow(JsonNode request, JsonNode params, Conversation client) {
    return switch (request.path("method").asString("")) {
      case "ping" -> value("pong");
      case "connect" -> {
        session(client);
        yield Messages.object().put("serverId", serverId);
      }
      case "closeSession" -> {
        end(known(params, client));
        client.forgetSession();
        yield Messages.none();
      }
      // As in Kurento the request's properties have no effect.
      case "create" ->
          value(
              objects.create(
                  required(params, "type"), session(client), params.path("constructorParams")));
      case "describe" -> describe(objects.use(required(params, "object"), session(client)).type());
      case "subscribe" ->
          value(
              objects.subscribe(
                  required(params, "type"), required(params, "object"), session(client)));
      default -> {
        executeVoid(request, params, client);
        yield Messages.object();
      }
    };
  }

  private void executeVoid(JsonNode request, JsonNode params, Conversation client) {
    switch (request.path("method").asString("")) {
      case "keepAlive" -> known(params, client);
      case "release" -> {
        objects.release(required(params, "object"));
        session(client);
      }
      case "ref" -> objects.use(required(params, "object"), known(params, client));
      case "unref" -> objects.letGo(required(params, "object"), known(params, client));
      case "unsubscribe" -> {
        String object = required(params, "object");
        known(params, client);
        objects.unsubscribe(object, required(params, "subscription"));
      }
      default -> throw KurentoException.protocol(-32601, "Method not found.");
    }
  }

  /** Ends a session and releases what nobody else holds. */
  void end(Session session) {
    sessions.remove(session);
    objects.letGo(session);
  }

  private Session session(Conversation client) {
    Session known = client.session();
    if (known != null) {
      return known;
    }
    sessions.dispensable(objects::holdsNothing).ifPresent(this::end);
    Session session = sessions.create();
    client.speakFor(session);
    return session;
  }

  /** The session there has to be. */
  private static Session known(JsonNode params, Conversation client) {
    Session session = client.session();
    if (session == null) {
      throw lacking(params, "sessionId");
    }
    return session;
  }

  private CompletableFuture<ObjectNode> invoke(JsonNode params, Conversation client) {
    String object = required(params, "object");
    String operation = required(params, "operation");
    return objects
        .use(object, session(client))
        .call(operation, params.path("operationParams"))
        .thenApply(Messages::value);
  }

  private static ObjectNode describe(TypeModel type) {
    ObjectNode result = Messages.object();
    type.hierarchy().forEach(result.putArray("hierarchy")::add);
    return result.put("qualifiedType", type.qualifiedName()).put("type", type.name());
  }

  private static ObjectNode value(String text) {
    return Messages.object().put("value", text);
  }

  private static String required(JsonNode params, String name) {
    if (!params.path(name).isString()) {
      throw lacking(params, name);
    }
    return params.path(name).asString();
  }

  static KurentoException lacking(JsonNode params, String name) {
    return params.isObject()
        ? KurentoException.protocol(-32000, "'" + name + "' parameter is required")
        : KurentoException.of(-32602, "INVALID_PARAMS", "'params' is required");
  }
}
