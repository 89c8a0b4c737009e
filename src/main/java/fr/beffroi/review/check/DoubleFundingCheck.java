package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SameApplicant;
import fr.beffroi.application.SameApplicant.OtherRequest;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.review.CommonRules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The same project of the same applicant elsewhere in the service (decision D35). */
@Component
class DoubleFundingCheck implements SourceCheck {

    private static final String SOURCE = "service";
    private static final int YEARS = 3;
    private static final Set<FundingRequestState> OVER =
            Set.of(
                    FundingRequestState.REJECTED,
                    FundingRequestState.DISCONTINUED,
                    FundingRequestState.WITHDRAWN);

    private final SameApplicant sameApplicant;
    private final SubmittedProject project;
    private final CommonRules rules;
    private final Clock clock;

    DoubleFundingCheck(
            SameApplicant sameApplicant, SubmittedProject project, CommonRules rules, Clock clock) {
        this.sameApplicant = sameApplicant;
        this.project = project;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.DOUBLE_FUNDING;
    }

    @Override
    public Optional<CheckAnswer> ask(Application application) {
        ProjectOutline outline = project.outline(application);
        List<Finding> matches =
                sameApplicant
                        .of(application, ZonedDateTime.now(clock).minusYears(YEARS).toInstant())
                        .stream()
                        .filter(other -> !OVER.contains(other.state()))
                        .filter(other -> isMatch(outline, other))
                        .map(other ->
                                Finding.of(
                                        "double.match",
                                        other.number(),
                                        other.title(),
                                        other.amountAsked()))
                        .toList();
        return Optional.of(
                matches.isEmpty()
                        ? CheckAnswer.of(false, SOURCE, List.of(Finding.of("double.none")))
                        : CheckAnswer.of(true, SOURCE, matches));
    }

    private boolean isMatch(ProjectOutline outline, OtherRequest other) {
        return !rules.evaluate(
                        "double-financement",
                        Map.of(
                                "samePeriod",
                                overlaps(outline, other),
                                "similarity",
                                BigDecimal.valueOf(Similarity.of(outline.title(), other.title()))))
                .isEmpty();
    }

    /** A period that is not known may be the same. */
    static boolean overlaps(ProjectOutline outline, OtherRequest other) {
        boolean after =
                outline.startDate() != null
                        && other.endDate() != null
                        && outline.startDate().isAfter(other.endDate());
        boolean before =
                outline.endDate() != null
                        && other.startDate() != null
                        && outline.endDate().isBefore(other.startDate());
        return !after && !before;
    }
}
