package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SameApplicant;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.review.grant.PublicGrants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the applicant received over three years, by public lists and by the service itself. */
@Component
class EarlierGrantsCheck implements SourceCheck {

    static final int YEARS = 3;
    private static final String SOURCE = "grants";

    private final SameApplicant sameApplicant;
    private final PublicGrants grants;
    private final Organisations organisations;
    private final Clock clock;

    EarlierGrantsCheck(
            SameApplicant sameApplicant,
            PublicGrants grants,
            Organisations organisations,
            Clock clock) {
        this.sameApplicant = sameApplicant;
        this.grants = grants;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.EARLIER_GRANTS;
    }

    @Override
    public Optional<CheckAnswer> ask(Application application) {
        LocalDate from = LocalDate.now(clock).minusYears(YEARS);
        var findings = new ArrayList<Finding>();
        addOwn(application, from, findings);
        addPublic(application, from, findings);
        if (findings.isEmpty()) {
            findings.add(Finding.of("grants.none"));
        }
        return Optional.of(CheckAnswer.of(false, SOURCE, findings));
    }

    private void addOwn(Application application, LocalDate from, List<Finding> findings) {
        sameApplicant.of(application, from.atStartOfDay(clock.getZone()).toInstant()).stream()
                .filter(other -> other.state() == FundingRequestState.AWARDED)
                .filter(other -> other.amountGranted() != null)
                .map(other ->
                        Finding.of(
                                "grants.own", other.number(), other.title(), other.amountGranted()))
                .forEach(findings::add);
    }

    private void addPublic(Application application, LocalDate from, List<Finding> findings) {
        String rna = organisations.get(application.organisation()).rna();
        grants.of(application.siret(), rna, from.getYear()).stream()
                .map(sum ->
                        Finding.of(
                                "grants.public",
                                Integer.toString(sum.year()),
                                sum.list(),
                                sum.lines(),
                                sum.amount()))
                .forEach(findings::add);
    }
}
