package eu.cpms.api.patient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import eu.cpms.api.access.CentreId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** The claim of one nickname inside one centre: the same pair always gives the same id. */
public record NicknameClaimId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public NicknameClaimId {
    Id.checked("nicknameClaim", value);
  }

  /** Upper and lower case, accents and inner spaces make no difference. */
  public static NicknameClaimId of(CentreId centre, String nickname) {
    String folded =
        Normalizer.normalize(nickname, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}\\s_-]+", "")
            .toLowerCase(Locale.ROOT);
    byte[] name = ("nickname:" + centre + ":" + folded).getBytes(StandardCharsets.UTF_8);
    return new NicknameClaimId(UUID.nameUUIDFromBytes(name).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
