package eu.cpms.query.history;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.panel.PanelReader;
import java.time.Instant;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class HistoryQueries {

  private final TimeTravel timeTravel;
  private final PanelReader reader;
  private final CurrentActor currentActor;

  HistoryQueries(TimeTravel timeTravel, PanelReader reader, CurrentActor currentActor) {
    this.timeTravel = timeTravel;
    this.reader = reader;
    this.currentActor = currentActor;
  }

  /** Who may read the panel today may read how it was; null when there is or was none for them. */
  @QueryMapping
  Optional<CaseHistory> caseHistory(@Argument String panelId, @Argument Instant asOf) {
    Actor actor = currentActor.require();
    PanelId panel = new PanelId(panelId);
    if (reader.access(panel, actor) == PanelAccess.NONE) {
      return Optional.empty();
    }
    return timeTravel.at(asOf, panel, reader.requireContent(panel, actor), actor);
  }
}
