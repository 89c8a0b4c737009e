package fr.beffroi.review.admissibility;

import fr.beffroi.organisation.RegisterState;
import java.math.BigDecimal;

/**
 * What the table {@code recevabilite} is asked about a dossier. What cannot be known at the receipt
 * is not here: the regime of State aid, which the review decides, and whether an action lies wholly
 * outside the territory, which answers tell in free words.
 *
 * @param receivedInTime received before the closing, put off or not; a paper was judged when it was
 *     entered
 * @param register what the register last said of the organisation
 * @param nature of the organisation, such as {@code ASSOCIATION}
 * @param commitment answer on the contrat d'engagement républicain; empty where the form does not
 *     ask, or nothing was answered
 * @param part axis or action of the programme; empty where the form has none
 * @param cost of the whole project, in euros
 * @param begunBefore whether the first legal act came before the receipt, without derogation
 * @param over whether the project had ended by the day of the receipt
 * @param rateAsked share of the cost that is asked, between 0 and 1; 0 where nothing is asked
 * @param maxRate ceiling of the call, between 0 and 1
 * @param faults answers that are missing or wrong, as a paper may have
 */
public record AdmissibilityInputs(
        boolean receivedInTime,
        boolean afterOpening,
        RegisterState register,
        String nature,
        String commitment,
        boolean renewal,
        boolean reportGiven,
        String part,
        BigDecimal cost,
        boolean begunBefore,
        boolean over,
        BigDecimal rateAsked,
        BigDecimal maxRate,
        int faults) {}
