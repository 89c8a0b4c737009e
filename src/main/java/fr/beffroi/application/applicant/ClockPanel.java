package fr.beffroi.application.applicant;

import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierTerms;
import fr.beffroi.application.DossierTerms.Term;
import fr.beffroi.application.dossier.DossierClocks;
import fr.beffroi.application.dossier.DossierClocks.Group;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.ShownClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the applicant's page: the legal clocks that still run, or have made a decision of silence. */
@Component
class ClockPanel implements ApplicantPanel {

    private static final Set<ClockKind> OF_APPLICANTS =
            Set.of(ClockKind.COMPLETENESS, ClockKind.SILENCE, ClockKind.APPEAL, ClockKind.PAYMENT);

    private final DossierClocks clocks;
    private final List<DossierTerms> terms;
    private final Clock clock;

    ClockPanel(DossierClocks clocks, List<DossierTerms> terms, Clock clock) {
        this.clocks = clocks;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Panel> of(Application application) {
        LocalDate today = LocalDate.now(clock);
        Locale locale = LocaleContextHolder.getLocale();
        List<Group> groups =
                clocks.of(application, OF_APPLICANTS, locale).stream()
                        .map(group -> shown(group, today))
                        .filter(group -> !group.clocks().isEmpty())
                        .toList();
        List<Term> awaited =
                terms.stream()
                        .flatMap(all -> all.ofApplicant(application, locale).stream())
                        .toList();
        return groups.isEmpty() && awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "application/clocks :: panel",
                                Map.of("groups", groups, "terms", awaited)));
    }

    /** The silence that became a rejection is shown until a decision is notified. */
    private static Group shown(Group group, LocalDate today) {
        boolean decided = group.clocks().stream().anyMatch(one -> isNotified(one.clock()));
        return new Group(
                group.owner(),
                group.funder(),
                group.clocks().stream().filter(one -> isOf(one, today, decided)).toList());
    }

    private static boolean isOf(ShownClock one, LocalDate today, boolean decided) {
        LegalClock clock = one.clock();
        boolean tacit = clock.kind() == ClockKind.SILENCE && clock.hasRunOutOn(today) && !decided;
        return tacit || (clock.isOpenOn(today) && isForApplicants(clock));
    }

    /** What the service must do without effect for the applicant is its own affair. */
    private static boolean isForApplicants(LegalClock clock) {
        return !clock.effect().equals("ESCALATE");
    }

    private static boolean isNotified(LegalClock clock) {
        return switch (clock.startsFrom()) {
            case NOTIFICATION -> true;
            case RECEIPT, ACKNOWLEDGEMENT, IMPLICIT_DECISION -> false;
        };
    }
}
