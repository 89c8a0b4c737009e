package fr.beffroi.committee;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.HighestGrants;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TypedDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the committee page shows, and the limits of what may be typed on it. */
@Component
class CommitteePage {

    private final Applications applications;
    private final HighestGrants grants;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final OutcomeRows outcomes;
    private final Envelopes envelopes;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    CommitteePage(
            Applications applications,
            HighestGrants grants,
            DossierFrames frames,
            TaskDesk desk,
            OutcomeRows outcomes,
            Envelopes envelopes,
            People people,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.grants = grants;
        this.frames = frames;
        this.desk = desk;
        this.outcomes = outcomes;
        this.envelopes = envelopes;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** An outcome with the name of who wrote it down. */
    record Row(CommitteeOutcome outcome, String by) {}

    String show(ApplicationId id, Model model, @Nullable OutcomeForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        TaskAtHand atHand = atHand(application);
        FundingRequest request = desk.requestOf(application, atHand);
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("request", request);
        model.addAttribute("highest", grants.highest(application, request));
        model.addAttribute("form", typed == null ? fresh(atHand, request) : typed);
        model.addAttribute("envelope", envelopes.paying(request).orElse(null));
        model.addAttribute("outcomes", outcomes.of(request.id()).stream().map(this::row).toList());
        model.addAttribute(
                "ways",
                Inputs.choices(Way.class, "committee.way", texts).stream()
                        .filter(way -> !way.value().equals(Way.WAITLISTED.name()))
                        .toList());
        model.addAttribute(
                "reasonCodes", Inputs.choices(RefusalReason.class, "refusal.reason", texts));
        return "committee/outcome";
    }

    List<Problem> check(ApplicationId id, OutcomeForm form) {
        Application application = applications.allowed(id, ReviewRights.READ);
        FundingRequest request = desk.requestOf(application, atHand(application));
        return form.check(
                request.amountAsked(), grants.highest(application, request), LocalDate.now(clock));
    }

    /**
     * Whether the credits went to another request meanwhile, so that the committee has it again.
     */
    boolean cameBack(ApplicationId id, CommitteeOutcome outcome) {
        return outcome.way() == Way.FAVOURABLE && atHand(applications.get(id)).isMine();
    }

    private TaskAtHand atHand(Application application) {
        return desk.atHand(application, CommitteeTab.TASK, CommitteeRights.RECORD);
    }

    /** The amount that the report proposes is there to be confirmed or changed. */
    private @Nullable OutcomeForm fresh(TaskAtHand atHand, FundingRequest request) {
        UserTask task = atHand.task();
        if (task == null) {
            return null;
        }
        Money proposed = request.amountProposed();
        String amount =
                proposed == null || !proposed.isPositive()
                        ? ""
                        : proposed.euros().stripTrailingZeros().toPlainString().replace('.', ',');
        return new OutcomeForm(
                task.id(), null, amount, null, "", TypedDate.of(LocalDate.now(clock)));
    }

    private Row row(CommitteeOutcome outcome) {
        return new Row(outcome, people.find(outcome.by()).map(Person::displayName).orElse(""));
    }
}
