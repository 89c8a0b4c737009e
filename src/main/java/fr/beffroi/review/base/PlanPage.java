package fr.beffroi.review.base;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the financing plan shows. */
@Component
class PlanPage {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final EligibleBases bases;
    private final AidEvidence evidence;
    private final FigureLines words;
    private final Texts texts;

    PlanPage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            EligibleBases bases,
            AidEvidence evidence,
            FigureLines words,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.bases = bases;
        this.evidence = evidence;
        this.words = words;
        this.texts = texts;
    }

    /** The dossier must be one that the person may read. */
    Application require(ApplicationId id) {
        return applications.allowed(id, ReviewRights.READ);
    }

    /** The task with which the lines may be changed: of the plan, or of the report after it. */
    TaskAtHand atHand(Application application) {
        TaskAtHand plan = desk.atHand(application, PlanTab.TASK, ReviewRights.REPORT);
        return plan.isMine() || plan.elsewhere() != null
                ? plan
                : desk.atHand(application, PlanTab.REPORT, ReviewRights.REPORT);
    }

    /** What the form is about. */
    BaseInputs inputs(Application application, TaskAtHand atHand) {
        return bases.inputs(application, desk.requestOf(application, atHand));
    }

    /**
     * @param typed what was refused, to be shown again
     * @param again whether the calculation is made again, to be compared
     */
    String show(ApplicationId id, Model model, @Nullable PlanForm typed, boolean again) {
        Application application = require(id);
        TaskAtHand atHand = atHand(application);
        UserTask task = atHand.task();
        FundingRequest request = desk.requestOf(application, atHand);
        Computation kept = bases.of(application, request);
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("isPlan", task != null && task.definitionKey().equals(PlanTab.TASK));
        model.addAttribute("request", request);
        model.addAttribute("kept", kept);
        model.addAttribute(
                "inputs", task == null ? kept.inputs() : bases.inputs(application, request));
        model.addAttribute("lines", words.of(kept));
        model.addAttribute(
                "form", typed == null && task != null ? PlanForm.fresh(task.id()) : typed);
        model.addAttribute("reasons", Inputs.choices(LineReason.class, "base.reason", texts));
        model.addAttribute("regimes", Inputs.choices(AidRegime.class, "base.regime", texts));
        model.addAttribute("evidence", evidence.of(application));
        if (again) {
            Computation same = bases.again(request, kept);
            model.addAttribute("same", same.figures().equals(kept.figures()));
            Computation today = bases.fresh(application, request);
            model.addAttribute("unchanged", today.figures().equals(kept.figures()));
            model.addAttribute("today", words.of(today));
        }
        return "review/plan";
    }
}
