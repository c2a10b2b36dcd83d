package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.object.MediaObject;
import eu.cpms.media.engine.object.ObjectRegistry;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
    boolean valid =
        request.isObject()
            && request.path("jsonrpc").asString("").equals("2.0")
            && request.path("method").isString();
    if (!valid) {
      KurentoException error = KurentoException.protocol(-32600, "Invalid JSON-RPC request.");
      return CompletableFuture.completedFuture(Messages.error(Messages.none(), error));
    }
    if (!request.has("id")) {
      return carriedOut(request, conversation)
          .thenApply(answer -> Messages.ignored(answer.path("result").path("value")));
    }
    return once(request, conversation);
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

  CompletableFuture<ObjectNode> carriedOut(JsonNode request, Conversation conversation) {
    JsonNode id = request.path("id");
    try {
      return execute(request, conversation)
          .thenApply(result -> Messages.result(id, result))
          .exceptionally(failure -> Messages.error(id, refusal(failure)));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(Messages.error(id, refusal(e)));
    }
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

  /** Carries out one method; its result has the session's id once there is a session. */
  private CompletableFuture<JsonNode> execute(JsonNode request, Conversation conversation) {
    String method = request.path("method").asString();
    JsonNode given = request.path("params");
    if (given.path("sessionId").isString()) {
      conversation.speakFor(sessions.get(given.path("sessionId").asString()));
    }
    JsonNode params =
        given.isObject() || conversation.session() == null ? given : Messages.object();
    return switch (method) {
      case "ping" -> value(conversation, Messages.object().stringNode("pong"));
      case "connect" -> {
        session(conversation);
        yield done(withSession(conversation, Messages.object().put("serverId", serverId)));
      }
      case "keepAlive" -> {
        known(params, conversation);
        yield done(withSession(conversation, Messages.object()));
      }
      case "closeSession" -> closeSession(params, conversation);
      case "create" -> value(conversation, create(params, conversation));
      case "invoke" -> invoke(params, conversation);
      case "describe" -> describe(params, conversation);
      case "subscribe" -> subscribe(params, conversation);
      case "transaction" -> new TransactionRun(this, conversation, params).run();
      case "release" -> {
        objects.release(required(params, "object"));
        session(conversation);
        yield done(withSession(conversation, Messages.object()));
      }
      case "unsubscribe", "ref", "unref" -> {
        account(method, params, conversation);
        yield done(withSession(conversation, Messages.object()));
      }
      default -> throw KurentoException.protocol(-32601, "Method not found.");
    };
  }

  private CompletableFuture<JsonNode> closeSession(JsonNode params, Conversation conversation) {
    end(known(params, conversation));
    conversation.forgetSession();
    return done(Messages.none());
  }

  /** Ends a session and releases what nobody else holds. */
  void end(Session session) {
    sessions.remove(session);
    objects.letGo(session);
  }

  private Session session(Conversation conversation) {
    Session known = conversation.session();
    if (known != null) {
      return known;
    }
    Session session = sessions.create();
    conversation.speakFor(session);
    return session;
  }

  /** The session there has to be. */
  private static Session known(JsonNode params, Conversation conversation) {
    Session session = conversation.session();
    if (session == null) {
      throw lacking(params, "sessionId");
    }
    return session;
  }

  /** As in Kurento the request's {@code properties} have no effect. */
  private JsonNode create(JsonNode params, Conversation conversation) {
    String type = required(params, "type");
    MediaObject object =
        objects.create(session(conversation), type, params.path("constructorParams"));
    return Messages.object().stringNode(object.id());
  }

  private CompletableFuture<JsonNode> invoke(JsonNode params, Conversation conversation) {
    String object = required(params, "object");
    String operation = required(params, "operation");
    return objects
        .invoke(session(conversation), object, operation, params.path("operationParams"))
        .thenApply(value -> withValue(conversation, value));
  }

  private CompletableFuture<JsonNode> describe(JsonNode params, Conversation conversation) {
    String id = required(params, "object");
    MediaObject object = objects.use(session(conversation), id);
    ObjectNode result = Messages.object();
    ArrayNode hierarchy = result.putArray("hierarchy");
    object.type().hierarchy().forEach(hierarchy::add);
    result.put("qualifiedType", object.type().qualifiedName()).put("type", object.type().name());
    return done(withSession(conversation, result));
  }

  private CompletableFuture<JsonNode> subscribe(JsonNode params, Conversation conversation) {
    String event = required(params, "type");
    String object = required(params, "object");
    String id = objects.subscribe(session(conversation), object, event);
    return value(conversation, Messages.object().stringNode(id));
  }

  private void account(String method, JsonNode params, Conversation conversation) {
    String object = required(params, "object");
    Session session = known(params, conversation);
    switch (method) {
      case "ref" -> objects.use(session, object);
      case "unref" -> objects.letGo(session, object);
      default -> objects.unsubscribe(object, required(params, "subscription"));
    }
  }

  private static String required(JsonNode params, String name) {
    if (!params.path(name).isString()) {
      throw lacking(params, name);
    }
    return params.path(name).asString();
  }

  private static KurentoException lacking(JsonNode params, String name) {
    return params.isObject()
        ? KurentoException.protocol(-32000, "'" + name + "' parameter is required")
        : KurentoException.of(-32602, "INVALID_PARAMS", "'params' is required");
  }

  private static CompletableFuture<JsonNode> value(Conversation conversation, JsonNode value) {
    return done(withValue(conversation, value));
  }

  private static JsonNode withValue(Conversation conversation, JsonNode value) {
    ObjectNode result = Messages.object();
    result.set("value", value);
    return withSession(conversation, result);
  }

  private static ObjectNode withSession(Conversation conversation, ObjectNode result) {
    @Nullable Session session = conversation.session();
    return session == null ? result : result.put("sessionId", session.id());
  }

  private static CompletableFuture<JsonNode> done(JsonNode result) {
    return CompletableFuture.completedFuture(result);
  }
}
