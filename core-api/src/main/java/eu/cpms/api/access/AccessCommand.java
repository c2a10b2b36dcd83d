package eu.cpms.api.access;

import eu.cpms.api.Command;
import eu.cpms.api.Refused;
import eu.cpms.api.Text;
import java.util.Locale;
import java.util.Set;

/** What can be asked of centres and members. */
public sealed interface AccessCommand extends Command {

  /** Lets a hospital take part. */
  record RegisterCentre(CentreId centreId, String name, String country) implements AccessCommand {
    public RegisterCentre {
      name = Text.required("name", name, Text.LINE);
      if (!Set.of(Locale.getISOCountries()).contains(country)) {
        throw Refused.badInput("country", "is not an ISO 3166-1 code of two capital letters");
      }
    }

    @Override
    public CentreId target() {
      return centreId;
    }
  }

  /** Gives a person an account at a centre. */
  record RegisterMember(MemberId memberId, String name, String jobTitle, CentreId centreId)
      implements AccessCommand {
    public RegisterMember {
      name = Text.required("name", name, Text.LINE);
      jobTitle = Text.required("jobTitle", jobTitle, Text.LINE);
    }

    @Override
    public MemberId target() {
      return memberId;
    }
  }

  /** Gives a member a role. */
  record GrantRole(MemberId memberId, RoleGrant grant) implements AccessCommand {
    @Override
    public MemberId target() {
      return memberId;
    }
  }

  /** Takes a role from a member. */
  record EndRole(MemberId memberId, RoleGrant grant) implements AccessCommand {
    @Override
    public MemberId target() {
      return memberId;
    }
  }
}
