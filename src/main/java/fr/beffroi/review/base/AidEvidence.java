package fr.beffroi.review.base;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SameApplicant;
import fr.beffroi.kernel.Money;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.review.grant.PublicGrants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What is known of earlier aid to the applicant over three rolling years, for the officer who
 * counts de minimis aid: not every grant is one.
 */
@Component
class AidEvidence {

    private static final int YEARS = 3;

    private final SameApplicant sameApplicant;
    private final PublicGrants grants;
    private final Organisations organisations;
    private final Clock clock;

    AidEvidence(
            SameApplicant sameApplicant,
            PublicGrants grants,
            Organisations organisations,
            Clock clock) {
        this.sameApplicant = sameApplicant;
        this.grants = grants;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param since first day of the three years
     * @param own granted by this service
     * @param lists in the public lists of grants, by whole years
     */
    record Known(LocalDate since, Money own, Money lists) {}

    Known of(Application application) {
        LocalDate since = LocalDate.now(clock).minusYears(YEARS);
        Money own =
                sameApplicant
                        .of(application, since.atStartOfDay(clock.getZone()).toInstant())
                        .stream()
                        .filter(other -> other.state() == FundingRequestState.AWARDED)
                        .map(SameApplicant.OtherRequest::amountGranted)
                        .filter(Objects::nonNull)
                        .reduce(Money.ZERO, Money::plus);
        String rna = organisations.get(application.organisation()).rna();
        Money lists =
                grants.of(application.siret(), rna, since.getYear()).stream()
                        .map(PublicGrants.Sum::amount)
                        .reduce(Money.ZERO, Money::plus);
        return new Known(since, own, lists);
    }
}
