package fr.beffroi.review.eligibility;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the checklist shows. */
@Component
class EligibilityPage {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final EligibilityPoints checklist;
    private final Assessments assessments;
    private final People people;

    EligibilityPage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            EligibilityPoints checklist,
            Assessments assessments,
            People people) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.checklist = checklist;
        this.assessments = assessments;
        this.people = people;
    }

    /** A checklist with the name of who answered it. */
    record Row(Assessment made, String by) {}

    /** The points that the form asks about. */
    List<Point> points(ApplicationId id) {
        Application application = applications.allowed(id, ReviewRights.READ);
        TaskAtHand atHand = desk.atHand(application, EligibilityTab.TASK, ReviewRights.REPORT);
        return checklist.of(application, desk.requestOf(application, atHand));
    }

    /**
     * @param typed what was refused, to be shown again
     */
    String show(ApplicationId id, Model model, @Nullable EligibilityForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        TaskAtHand atHand = desk.atHand(application, EligibilityTab.TASK, ReviewRights.REPORT);
        UserTask task = atHand.task();
        FundingRequest request = desk.requestOf(application, atHand);
        EligibilityForm form =
                typed == null && task != null ? new EligibilityForm(task.id(), Map.of()) : typed;
        List<Assessment> past = assessments.of(request.id());
        Map<PersonId, String> names = people.names(past.stream().map(Assessment::by).toList());
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("form", form);
        model.addAttribute("points", form == null ? List.of() : checklist.of(application, request));
        model.addAttribute(
                "rows",
                past.stream()
                        .map(made -> new Row(made, names.getOrDefault(made.by(), "")))
                        .toList());
        return "review/eligibility";
    }
}
