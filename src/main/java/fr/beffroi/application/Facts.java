package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.util.Map;

/**
 * Tells a fact about a dossier, in the transaction that makes it true: to the ledger of events, and
 * to the dossier's timeline.
 */
public interface Facts {

    /**
     * @param type short type, such as {@code application.submitted}: the contract is {@code
     *     fr.beffroi.application.submitted.v1}, the words of the timeline are the message key
     *     {@code timeline.application.submitted}
     * @param data the fact's own data; the envelope, the dossier's id, number and state are added
     */
    void tell(ApplicationId application, String type, Map<String, Object> data);

    /**
     * Tells a fact only to those cleared for restricted ones: the timeline of the dossier says
     * nothing of it, nor its readable number.
     */
    void tellRestricted(ApplicationId application, String type, Map<String, Object> data);

    /** The same for a fact about one funder. */
    void tell(FundingRequestId request, String type, Map<String, Object> data);
}
