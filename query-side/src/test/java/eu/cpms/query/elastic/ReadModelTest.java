package eu.cpms.query.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.cpms.api.Refused;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.CentreId;
import eu.cpms.query.access.CentreDocument;
import eu.cpms.query.access.CentresFold;
import eu.cpms.query.testing.Elastic;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadModelTest {

  private static final Listing ALL =
      Listing.ascending("centres", Query.of(q -> q.matchAll(m -> m)), "country");

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    ReadModel<CentreDocument> nowhere =
        new ReadModel<>(
            Elastic.client(URI.create("http://127.0.0.1:1")), "none-", new CentresFold());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> nowhere.find(new CentreId("centre-1")))
        .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.UNAVAILABLE))
        .withMessageContaining("centres");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> nowhere.page(ALL, PageRequest.of(null, null), Function.identity()))
        .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.UNAVAILABLE));
  }

  @Test
  void anIndexThatIsNotThereYetIsUnavailableNotEmpty() {
    ReadModel<CentreDocument> early =
        new ReadModel<>(Elastic.client(), Elastic.prefix(), new CentresFold());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> early.find(new CentreId("centre-1")))
        .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.UNAVAILABLE));
  }

  @Test
  void aCursorOfAnotherListIsBadInput() {
    ReadModel<CentreDocument> centres =
        new ReadModel<>(Elastic.client(), Elastic.prefix(), new CentresFold());
    String other =
        Cursor.encode("panels", List.of(FieldValue.of(1), FieldValue.of("x"))).getValue();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> centres.page(ALL, PageRequest.of(5, other), Function.identity()))
        .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.BAD_INPUT));
  }
}
