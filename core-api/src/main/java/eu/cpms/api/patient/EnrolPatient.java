package eu.cpms.api.patient;

import eu.cpms.api.Command;
import eu.cpms.api.Refused;
import eu.cpms.api.Text;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.consent.ConsentAnswer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enrols a pseudonymised patient together with the consents that were asked for.
 *
 * @param nickname what other centres see; 2 to 40 characters without digits, so that no date, age
 *     or number of a record can stand in it
 * @param birthMonth 1 to 12, or null to share the year only
 */
public record EnrolPatient(
    PatientId patientId,
    CentreId centreId,
    String nickname,
    SexAtBirth sexAtBirth,
    int birthYear,
    @Nullable Integer birthMonth,
    List<ConsentAnswer> consents)
    implements Command {

  private static final Pattern NICKNAME = Pattern.compile("\\p{L}[\\p{L} '’-]{0,38}\\p{L}");

  public EnrolPatient {
    nickname = Text.required("nickname", nickname, 40);
    if (!NICKNAME.matcher(nickname).matches()) {
      throw Refused.badInput(
          "nickname", "must be 2 to 40 letters, without digits: choose two neutral words");
    }
    if (birthYear < 1900 || birthYear > 2200) {
      throw Refused.badInput("birthYear", "is not a year of four digits since 1900");
    }
    if (birthMonth != null && (birthMonth < 1 || birthMonth > 12)) {
      throw Refused.badInput("birthMonth", "is not a month from 1 to 12");
    }
    consents = Text.atMost("consents", consents, 3);
  }

  @Override
  public PatientId target() {
    return patientId;
  }
}
