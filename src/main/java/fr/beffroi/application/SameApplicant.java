package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the applicant of a dossier asked for in this service, whoever examines it: for checks
 * made by the service itself. What an officer may open of it is another question.
 */
public interface SameApplicant {

    /** How many requests are looked at; an applicant that has more is shown the last ones. */
    int MOST = 100;

    /**
     * A request of another dossier.
     *
     * @param startDate first day of its project, as last sealed
     * @param endDate last day of its project, as last sealed
     */
    record OtherRequest(
            FundingRequestId id,
            ApplicationId application,
            String number,
            String title,
            CallId call,
            FundingRequestState state,
            Instant submittedAt,
            Money amountAsked,
            @Nullable Money amountGranted,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {}

    /**
     * The requests of the other dossiers with the same SIRET submitted since, the last first; at
     * most {@link #MOST}. Dossiers of restricted calls are told only to those of restricted calls.
     */
    List<OtherRequest> of(Application application, Instant since);
}
