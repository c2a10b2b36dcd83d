package eu.cpms.api.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.api.Refused;
import eu.cpms.api.access.CentreId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

  private static final CentreId GHENT = new CentreId("centre-ghent");

  @ParameterizedTest
  @ValueSource(strings = {"BLUE HERON", "blueheron", "Blué  Heron", "blue-heron", "ＢＬＵＥ heron"})
  void spellingsThatLookTheSameAreTheSameClaim(String spelling) {
    assertThat(NicknameClaimId.of(GHENT, spelling))
        .isEqualTo(NicknameClaimId.of(GHENT, "Blue Heron"));
  }

  @Test
  void anotherCentreHasClaimsOfItsOwn() {
    assertThat(NicknameClaimId.of(new CentreId("centre-lyon"), "Blue Heron"))
        .isNotEqualTo(NicknameClaimId.of(GHENT, "Blue Heron"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Blue Heron", "Жар-птица", "Ó Súilleabháin", "Ab"})
  void lettersOfAnyLanguageMakeANickname(String nickname) {
    assertThat(enrol(nickname).nickname()).isEqualTo(nickname);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "Ann 2014", "AB12", "12.03.2014", "-Ann", "Blue\u0000Heron"})
  void aNicknameHoldsNoDateNoNumberAndNoControlCharacter(String nickname) {
    assertThatThrownBy(() -> enrol(nickname)).isInstanceOf(Refused.class);
  }

  private static EnrolPatient enrol(String nickname) {
    return new EnrolPatient(
        PatientId.next(), GHENT, nickname, SexAtBirth.UNKNOWN, 2014, null, List.of());
  }
}
