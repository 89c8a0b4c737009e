package fr.beffroi.review.check;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the checks shows. */
@Component
class ChecksPage {

    private final Applications applications;
    private final DossierFrames frames;
    private final CheckRows checks;
    private final RiskRows risks;
    private final TaskDesk desk;
    private final CheckByHand checkByHand;
    private final People people;
    private final Texts texts;

    ChecksPage(
            Applications applications,
            DossierFrames frames,
            CheckRows checks,
            RiskRows risks,
            TaskDesk desk,
            CheckByHand checkByHand,
            People people,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.checks = checks;
        this.risks = risks;
        this.desk = desk;
        this.checkByHand = checkByHand;
        this.people = people;
        this.texts = texts;
    }

    /** A check, with the name of who made it by hand. */
    record Row(ExternalCheck check, String by) {}

    /** The checks of one request. */
    record Part(FundingRequest request, @Nullable RiskRating risk, List<Row> rows) {}

    /** The dossier must be one that the person may read. */
    void require(ApplicationId id) {
        applications.allowed(id, ReviewRights.READ);
    }

    /**
     * @param typed what was refused, to be shown again
     */
    String show(ApplicationId id, Model model, @Nullable HandCheckForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        if (application.isDraft()) {
            throw new NotFound("Checks of the draft " + id);
        }
        TaskAtHand atHand = atHand(application, typed);
        UserTask task = atHand.task();
        List<Part> parts = parts(application);
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("parts", parts);
        model.addAttribute("kind", task == null ? null : checkByHand.kind(task));
        model.addAttribute("form", typed == null ? fresh(task) : typed);
        model.addAttribute("outcomes", Inputs.choices(CheckOutcome.class, "check.outcome", texts));
        return "review/checks";
    }

    /** Several sources may have kept silent: one is checked after the other. */
    private TaskAtHand atHand(Application application, @Nullable HandCheckForm typed) {
        if (typed == null) {
            return desk.atHand(application, ChecksTab.TASK, ReviewRights.VERIFY);
        }
        return desk.allAtHand(application, ChecksTab.TASK, ReviewRights.VERIFY).stream()
                .filter(task -> task.id().equals(typed.taskId()))
                .findFirst()
                .map(task -> new TaskAtHand(task, null))
                .orElse(new TaskAtHand(null, null));
    }

    private static @Nullable HandCheckForm fresh(@Nullable UserTask task) {
        return task == null ? null : new HandCheckForm(task.id(), null, "");
    }

    private List<Part> parts(Application application) {
        List<ExternalCheck> all = checks.of(application.id());
        Map<PersonId, String> names =
                people.names(all.stream().map(ExternalCheck::by).filter(Objects::nonNull).toList());
        Map<FundingRequestId, RiskRating> ratings =
                risks.of(application.id()).stream()
                        .collect(Collectors.toMap(RiskRating::request, Function.identity()));
        return application.requests().stream()
                .map(request ->
                        new Part(
                                request,
                                ratings.get(request.id()),
                                all.stream()
                                        .filter(check -> check.request().equals(request.id()))
                                        .map(check -> row(check, names))
                                        .toList()))
                .toList();
    }

    private static Row row(ExternalCheck check, Map<PersonId, String> names) {
        return new Row(check, check.by() == null ? "" : names.getOrDefault(check.by(), ""));
    }
}
