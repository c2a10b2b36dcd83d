package eu.cpms.api.panel.rules;

import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelStep;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of a panel need to know of it. Built from the write model to decide and from
 * the read model to show what is missing, so that both speak with one voice.
 *
 * @param request null until the consultation request was saved once
 * @param careConsentCoversNetwork the consent for care holds, and covers the network of the request
 * @param acceptedMembers members who accepted, without the lead
 * @param filledSections free-text sections that are not empty, plus one if there are files
 * @param contributors members other than the requester who contributed
 * @param leadHasSigned the lead signed the current version of the outcome
 * @param membersWhoSigned members other than the lead who signed the current version
 */
public record PanelFacts(
    PanelStep step,
    @Nullable ConsultationRequest request,
    boolean careConsentCoversNetwork,
    int acceptedMembers,
    int filledSections,
    int contributors,
    boolean leadHasSigned,
    int membersWhoSigned) {}
