package eu.cpms.command.file;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.DropBoxSettings;
import eu.cpms.api.file.FileCommand.CloseDropBox;
import eu.cpms.api.file.FileCommand.OpenDropBox;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class DropBoxMutations {

  private final CommandDesk desk;
  private final PasswordHashing hashing;
  private final DropBoxSettings settings;
  private final Clock clock;

  DropBoxMutations(
      CommandDesk desk, PasswordHashing hashing, DropBoxSettings settings, Clock clock) {
    this.desk = desk;
    this.hashing = hashing;
    this.settings = settings;
    this.clock = clock;
  }

  @MutationMapping
  CompletableFuture<DropBoxAnswer> openDropBox(@Argument String panelId) {
    PanelId panel = new PanelId(panelId);
    DropBoxId id = DropBoxId.next();
    DropBoxPassword password = DropBoxPassword.next();
    Instant expiresAt =
        clock.instant().plus(BoxExpiresWithinSevenDays.LONGEST).truncatedTo(ChronoUnit.MILLIS);
    var asker = desk.asCurrentActor();
    return hashing
        .hash(password)
        .thenCompose(hash -> asker.send(new OpenDropBox(id, panel, hash, expiresAt)))
        .thenApply(version -> DropBoxAnswer.of(id, password, expiresAt, settings));
  }

  @MutationMapping
  CompletableFuture<Changed> closeDropBox(@Argument String dropBoxId) {
    DropBoxId id = new DropBoxId(dropBoxId);
    return Changed.of(id, desk.send(new CloseDropBox(id)));
  }
}
