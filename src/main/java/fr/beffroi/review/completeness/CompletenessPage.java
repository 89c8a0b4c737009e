package fr.beffroi.review.completeness;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.documents.AskForDocuments;
import fr.beffroi.review.documents.DecideExpiry;
import fr.beffroi.review.documents.DocumentRequest;
import fr.beffroi.review.documents.ExpiryDecision;
import fr.beffroi.review.documents.ExpiryForm;
import fr.beffroi.review.documents.FieldMarks;
import fr.beffroi.review.documents.OwnRequests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the completeness page shows. */
@Component
class CompletenessPage {

    private static final String VIEW = "review/completeness";

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final CompletenessSheet sheet;
    private final CompletenessChecks checks;
    private final AskForDocuments requests;
    private final FieldMarks marks;
    private final OwnRequests own;
    private final AskedFields fields;
    private final DecideExpiry expiry;
    private final AskInReview asking;
    private final SealedVersions versions;
    private final People people;
    private final Texts texts;

    CompletenessPage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            CompletenessSheet sheet,
            CompletenessChecks checks,
            AskForDocuments requests,
            FieldMarks marks,
            OwnRequests own,
            AskedFields fields,
            DecideExpiry expiry,
            AskInReview asking,
            SealedVersions versions,
            People people,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.sheet = sheet;
        this.checks = checks;
        this.requests = requests;
        this.marks = marks;
        this.own = own;
        this.fields = fields;
        this.expiry = expiry;
        this.asking = asking;
        this.versions = versions;
        this.people = people;
        this.texts = texts;
    }

    /** A sheet of the history, with the name of who filled it in. */
    record PastCheck(CompletenessCheck check, String by) {}

    /**
     * Fills the model.
     *
     * @param typed the sheet as typed, to show it again
     * @param typedExpiry the decision on a late request as typed, to show it again
     */
    String show(
            ApplicationId id,
            Model model,
            @Nullable CompletenessForm typed,
            @Nullable ExpiryForm typedExpiry) {
        Application application = applications.allowed(id, ReviewRights.READ);
        // A draft is no dossier: it ends here.
        model.addAttribute("dossier", frames.of(application));
        List<SheetRow> rows = sheet.rows(application);
        TaskAtHand check = desk.atHand(application, CompletenessTasks.CHECK, ReviewRights.CHECK);
        TaskAtHand late = desk.atHand(application, DecideExpiry.TASK, ReviewRights.CHECK);
        model.addAttribute("rows", rows);
        model.addAttribute("seenVersion", versions.last(id).version());
        model.addAttribute("checkAtHand", check);
        model.addAttribute("lateAtHand", late);
        model.addAttribute("form", typed == null ? fresh(application, check, rows) : typed);
        model.addAttribute(
                "expiryForm", typedExpiry == null ? freshExpiry(application, late) : typedExpiry);
        List<DocumentRequest> asked = requests.history(application);
        model.addAttribute("requests", asked);
        model.addAttribute("lateRequest", late(asked, late));
        model.addAttribute("corrections", fields.of(application, asked));
        model.addAttribute("marked", marks.of(id));
        model.addAttribute("ownRounds", own.open(application, asked));
        model.addAttribute("mayAsk", !asking.askable(application).isEmpty());
        model.addAttribute("checks", past(checks.of(id)));
        model.addAttribute(
                "verdicts", Inputs.choices(Verdict.class, "completeness.verdict", texts));
        model.addAttribute(
                "outcomes",
                Inputs.choices(CompletenessOutcome.class, "completeness.outcome", texts));
        model.addAttribute(
                "expiryChoices",
                Inputs.choices(ExpiryDecision.Choice.class, "expiry.choice", texts));
        return VIEW;
    }

    /** How many answers of the form are marked. */
    int marks(ApplicationId id) {
        return marks.of(id).size();
    }

    List<SheetRow> rows(ApplicationId id) {
        return sheet.rows(applications.allowed(id, ReviewRights.READ));
    }

    /** The request that the task decides on: the last one about the same funding request. */
    private static @Nullable DocumentRequest late(List<DocumentRequest> asked, TaskAtHand atHand) {
        UserTask task = atHand.task();
        if (task == null) {
            return null;
        }
        String about = task.fundingRequestId();
        return asked.stream()
                .filter(one ->
                        one.fundingRequest() == null
                                ? about == null
                                : one.fundingRequest().toString().equals(about))
                .findFirst()
                .orElse(null);
    }

    private @Nullable CompletenessForm fresh(
            Application application, TaskAtHand atHand, List<SheetRow> rows) {
        return atHand.isMine()
                ? CompletenessForm.firstLook(
                        Objects.requireNonNull(atHand.task()).id(),
                        rows,
                        expiry.proposedLimit(application))
                : null;
    }

    private @Nullable ExpiryForm freshExpiry(Application application, TaskAtHand atHand) {
        return atHand.isMine()
                ? ExpiryForm.empty(
                        Objects.requireNonNull(atHand.task()).id(),
                        expiry.proposedLimit(application))
                : null;
    }

    private List<PastCheck> past(List<CompletenessCheck> all) {
        Map<PersonId, String> names =
                people.names(all.stream().map(CompletenessCheck::by).distinct().toList());
        return all.stream()
                .map(check -> new PastCheck(check, names.getOrDefault(check.by(), "")))
                .toList();
    }
}
