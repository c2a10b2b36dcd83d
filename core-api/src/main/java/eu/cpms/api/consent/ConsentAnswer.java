package eu.cpms.api.consent;

import eu.cpms.api.access.ErnId;
import java.time.LocalDate;
import java.util.Set;

/**
 * A patient's recorded answer to one kind of consent.
 *
 * @param given an explicit no is different from not asked, which is no answer at all
 * @param formVersion the version printed on the form
 * @param language BCP 47 code of the form's language
 * @param signedOn the date on the form
 * @param networks the only networks that the answer covers; empty for all that the case needs
 */
public record ConsentAnswer(
    ConsentKind kind,
    boolean given,
    String formVersion,
    String language,
    LocalDate signedOn,
    Signatory signatory,
    Set<ErnId> networks) {

  public ConsentAnswer {
    networks = Set.copyOf(networks);
  }

  /** Whether the answer lets data go into this network. */
  public boolean covers(ErnId ern) {
    return given && (networks.isEmpty() || networks.contains(ern));
  }
}
