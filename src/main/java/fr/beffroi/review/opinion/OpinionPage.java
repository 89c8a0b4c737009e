package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the opinions of a dossier: what was said, what is awaited, and what may be asked. */
@Component
class OpinionPage {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final GiveOpinion giving;
    private final OpinionDrafts drafts;
    private final OpinionViews views;
    private final AskableRequests askable;
    private final InviteExpert invite;
    private final CurrentActor actor;
    private final Texts texts;

    OpinionPage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            GiveOpinion giving,
            OpinionDrafts drafts,
            OpinionViews views,
            AskableRequests askable,
            InviteExpert invite,
            CurrentActor actor,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.giving = giving;
        this.drafts = drafts;
        this.views = views;
        this.askable = askable;
        this.invite = invite;
        this.actor = actor;
        this.texts = texts;
    }

    /**
     * What was typed in one of the forms of the page.
     *
     * @param taskId of the opinion that was being given
     */
    record Typed(
            @Nullable String taskId,
            @Nullable OpinionForm opinion,
            @Nullable AskedOpinion asked,
            @Nullable InvitedExpert expert) {

        static final Typed NOTHING = new Typed(null, null, null, null);

        static Typed giving(String taskId, OpinionForm opinion) {
            return new Typed(taskId, opinion, null, null);
        }

        static Typed asking(AskedOpinion asked) {
            return new Typed(null, null, asked, null);
        }

        static Typed inviting(AskedOpinion asked, InvitedExpert expert) {
            return new Typed(null, null, asked, expert);
        }
    }

    String show(ApplicationId id, Model model, Typed typed) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        TaskAtHand atHand = desk.atHand(application, OpinionTab.TASK, ReviewRights.GIVE_OPINION);
        UserTask task = atHand.task();
        Opinion asked = task == null ? null : giving.asked(task);
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("asked", asked);
        model.addAttribute("taskId", task == null ? typed.taskId() : task.id());
        model.addAttribute("form", typed.opinion() == null ? begun(asked) : typed.opinion());
        model.addAttribute("opinions", views.of(application));
        model.addAttribute("verdicts", Inputs.choices(Verdict.class, "opinion.verdict", texts));
        offerToAsk(application, model, typed);
        return "review/opinions";
    }

    /** The page with what is wrong in a form. */
    String wrong(
            ApplicationId id,
            Model model,
            HttpServletResponse response,
            List<Problem> problems,
            Typed typed) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        Problem.show(problems, texts, model);
        return show(id, model, typed);
    }

    /** The page with the reason why nothing was done. */
    String refused(
            ApplicationId id,
            Model model,
            HttpServletResponse response,
            Refusal refusal,
            Typed typed) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("refusal", texts.of(refusal));
        return show(id, model, typed);
    }

    private @Nullable OpinionForm begun(@Nullable Opinion asked) {
        if (asked == null) {
            return null;
        }
        return drafts.find(asked.id(), actor.get().requirePerson().value())
                .orElse(OpinionForm.EMPTY);
    }

    private void offerToAsk(Application application, Model model, Typed typed) {
        List<FundingRequest> requests = askable.of(application);
        if (requests.isEmpty()) {
            return;
        }
        AskedOpinion asked = typed.asked();
        InvitedExpert expert = typed.expert();
        model.addAttribute("asking", asked == null ? AskedOpinion.EMPTY : asked);
        model.addAttribute("askOpen", asked != null && expert == null);
        model.addAttribute("inviting", expert == null ? InvitedExpert.EMPTY : expert);
        model.addAttribute("inviteOpen", expert != null);
        model.addAttribute(
                "sectionChoices",
                invite.sections(application.id(), LocaleContextHolder.getLocale()));
        model.addAttribute("documentChoices", invite.documents(application.id()));
        model.addAttribute("services", askable.services(requests.getFirst().authority()));
        model.addAttribute(
                "askableRequests",
                requests.stream()
                        .map(request ->
                                new Choice(request.id().toString(), request.programme(application)))
                        .toList());
        model.addAttribute(
                "periods",
                AskedOpinion.PERIODS.stream()
                        .map(period ->
                                new Choice(
                                        period,
                                        texts.of(Refusal.because("opinion.ask.period." + period))))
                        .toList());
    }
}
