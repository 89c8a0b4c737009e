package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Delegation;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the decision page shows. */
@Component
class DecisionPage {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final DecisionRows decisions;
    private final LegalActRows acts;
    private final NotificationRows notifications;
    private final SignDecision signDecision;
    private final SeparationOfDuties duties;
    private final Envelopes envelopes;
    private final CurrentActor actor;
    private final Texts texts;

    DecisionPage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            DecisionRows decisions,
            LegalActRows acts,
            NotificationRows notifications,
            SignDecision signDecision,
            SeparationOfDuties duties,
            Envelopes envelopes,
            CurrentActor actor,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.decisions = decisions;
        this.acts = acts;
        this.notifications = notifications;
        this.signDecision = signDecision;
        this.duties = duties;
        this.envelopes = envelopes;
        this.actor = actor;
        this.texts = texts;
    }

    /**
     * A decision, with its signature and its notification when it has them.
     *
     * @param refusal why the signature was refused, if it was
     */
    record Row(
            Decision decision,
            @Nullable Signature signature,
            @Nullable OfficialNotification notification,
            @Nullable String refusal) {}

    String show(ApplicationId id, Model model, @Nullable SignatureForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        TaskAtHand atHand = desk.atHand(application, DecisionTab.TASK, AwardRights.SIGN);
        FundingRequest request = desk.requestOf(application, atHand);
        List<Decision> all = decisions.of(request.id());
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("request", request);
        model.addAttribute("envelope", envelopes.paying(request.id()).orElse(null));
        model.addAttribute("decisions", rows(application, all));
        model.addAttribute("form", typed == null ? fresh(atHand) : typed);
        model.addAttribute(
                "choices", Inputs.choices(SignatureForm.Choice.class, "decision.choice", texts));
        if (atHand.isMine() && !all.isEmpty()) {
            right(application, request, all.getFirst(), model);
        }
        return "award/decision";
    }

    /** Under which delegation the person would sign, or what bars it, said before the form. */
    private void right(
            Application application, FundingRequest request, Decision decision, Model model) {
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred = duties.barsForever(application.id(), person, Duty.SIGNATURE);
        Optional<Delegation> delegation =
                signDecision.delegation(application, request, decision, person);
        model.addAttribute("delegation", delegation.orElse(null));
        model.addAttribute(
                "barred",
                barred.or(() -> signDecision.unverified(application))
                        .or(() ->
                                delegation.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(
                                                Refusal.because(
                                                        "decision.refused.delegation",
                                                        decision.amount())))
                        .map(texts::of)
                        .orElse(null));
    }

    private static @Nullable SignatureForm fresh(TaskAtHand atHand) {
        UserTask task = atHand.task();
        return task == null ? null : new SignatureForm(task.id(), null, "");
    }

    private List<Row> rows(Application application, List<Decision> all) {
        List<OfficialNotification> sent = notifications.of(application.id());
        return all.stream().map(decision -> row(decision, sent)).toList();
    }

    private Row row(Decision decision, List<OfficialNotification> sent) {
        return new Row(
                decision,
                acts.signatureOf(decision.id()).orElse(null),
                sent.stream()
                        .filter(n -> n.decision().equals(decision.id()))
                        .findFirst()
                        .orElse(null),
                decision.state() == Decision.State.SIGNATURE_REFUSED
                        ? decisions.refusalOf(decision.id())
                        : null);
    }
}
