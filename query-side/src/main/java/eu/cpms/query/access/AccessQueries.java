package eu.cpms.query.access;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccessQueries {

  private final CurrentActor currentActor;
  private final ErnCatalogue erns;

  AccessQueries(CurrentActor currentActor, ErnCatalogue erns) {
    this.currentActor = currentActor;
    this.erns = erns;
  }

  /** Null, not an error, for somebody who signed in but is not registered. */
  @QueryMapping
  @Nullable Me me() {
    try {
      return Me.of(currentActor.require(), erns);
    } catch (Refused e) {
      if (e.rejection().code() == Code.FORBIDDEN) {
        return null;
      }
      throw e;
    }
  }

  @QueryMapping
  List<Ern> erns() {
    currentActor.require();
    return erns.erns();
  }

  @QueryMapping
  @Nullable Ern ern(@Argument String id) {
    currentActor.require();
    return erns.find(new ErnId(id)).orElse(null);
  }

  @SchemaMapping(typeName = "Me")
  CompletableFuture<MemberDocument> member(Me me, DataLoader<MemberId, MemberDocument> members) {
    return members.load(me.id());
  }

  @SchemaMapping(typeName = "Member")
  CompletableFuture<CentreDocument> centre(
      MemberDocument member, DataLoader<CentreId, CentreDocument> centres) {
    return centres.load(member.centre());
  }
}
