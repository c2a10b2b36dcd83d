package eu.cpms.command.file;

import eu.cpms.api.Command;
import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.FileCommand.AttachFile;
import eu.cpms.api.file.FileCommand.RefuseFile;
import eu.cpms.api.file.FileReceived;
import eu.cpms.api.file.FileReceived.Refusal;
import eu.cpms.api.file.FileReceived.Stored;
import eu.cpms.command.OnCommandRole;
import eu.cpms.command.desk.CommandDesk;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.springframework.context.annotation.Conditional;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Attaches the files that came through drop boxes. The offset moves on once the command is done; a
 * message told twice is done already.
 */
@Component
@Conditional(OnCommandRole.class)
class ReceivedFiles {

  private final CommandDesk desk;
  private final JsonMapper json = JsonMapper.builder().build();

  ReceivedFiles(CommandDesk desk) {
    this.desk = desk;
  }

  @KafkaListener(
      topics = FileReceived.TOPIC,
      groupId = "cpms-command",
      containerFactory = "receivedFileListeners",
      properties = {
        "auto.offset.reset=earliest",
        "enable.auto.commit=false",
        "allow.auto.create.topics=false",
        "metadata.max.age.ms=5000"
      })
  void on(String message) {
    FileReceived received = parse(message);
    try {
      desk.sendAs(Actor.SYSTEM, received.client(), command(received)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof Refused refused && isFinal(refused)
          ? new UndeliverableFile(refused)
          : failed;
    }
  }

  private FileReceived parse(String message) {
    try {
      return json.readValue(message, FileReceived.class);
    } catch (JacksonException unreadable) {
      throw new UndeliverableFile(unreadable);
    }
  }

  private static Command command(FileReceived file) {
    Stored stored = file.stored();
    if (stored != null) {
      return new AttachFile(
          file.fileId(),
          file.panelId(),
          file.dropBoxId(),
          file.name(),
          stored.size(),
          stored.sha256(),
          stored.mediaType());
    }
    Refusal refusal = Objects.requireNonNull(file.refusal());
    return new RefuseFile(
        file.fileId(),
        file.panelId(),
        file.dropBoxId(),
        file.name(),
        refusal.rule(),
        refusal.message());
  }

  private static boolean isFinal(Refused refused) {
    return switch (refused.rejection().code()) {
      case CONFLICT, UNAVAILABLE -> false;
      case BAD_INPUT, RULE_VIOLATED, FORBIDDEN, NOT_FOUND -> true;
    };
  }
}
