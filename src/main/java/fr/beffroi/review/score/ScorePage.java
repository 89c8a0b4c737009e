package fr.beffroi.review.score;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.score.Grid.Criterion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of the marks shows. While marks are awaited on a request, nobody reads those given
 * but who gave them.
 */
@Component
class ScorePage {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final ScoreSummary summary;
    private final Grids grids;
    private final Sheets sheets;
    private final ScoreProject scoreProject;
    private final SeparationOfDuties duties;
    private final People people;
    private final CurrentActor actor;

    ScorePage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            ScoreSummary summary,
            Grids grids,
            Sheets sheets,
            ScoreProject scoreProject,
            SeparationOfDuties duties,
            People people,
            CurrentActor actor) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.summary = summary;
        this.grids = grids;
        this.sheets = sheets;
        this.scoreProject = scoreProject;
        this.duties = duties;
        this.people = people;
        this.actor = actor;
    }

    /** A criterion in the language of the page. */
    record Line(Criterion criterion, String label) {}

    /** A sheet with the name of its scorer and the labels of its criteria. */
    record Row(Sheet sheet, String by, Map<String, String> labels) {}

    /** The dossier must be one that the person may read. */
    Application require(ApplicationId id) {
        return applications.allowed(id, ReviewRights.READ);
    }

    Grid grid(Application application) {
        return grids.of(application.scheme());
    }

    /**
     * @param typed what was refused, to be shown again
     */
    String show(ApplicationId id, Model model, @Nullable ScoreForm typed) {
        Application application = require(id);
        TaskAtHand found = desk.atHand(application, ScoreTab.TASK, ReviewRights.SCORE);
        FundingRequest request = desk.requestOf(application, found);
        List<Sheet> given = sheets.of(request.id());
        boolean awaited = summary.isAwaited(request.id());
        TaskAtHand atHand = mine(application, found, given);
        UserTask task = atHand.task();
        Grid grid = grid(application);
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("awaited", awaited);
        model.addAttribute(
                "form", typed == null && task != null ? new ScoreForm(task.id(), Map.of()) : typed);
        model.addAttribute(
                "lines",
                grid.criteria().stream().map(each -> new Line(each, each.label(locale))).toList());
        model.addAttribute("notes", IntStream.rangeClosed(0, Grid.BEST).boxed().toList());
        model.addAttribute("rows", rows(shown(given, awaited), grid, locale));
        return "review/score";
    }

    /** Who has marked, or may not mark, leaves what is left to others. */
    private TaskAtHand mine(Application application, TaskAtHand found, List<Sheet> given) {
        PersonId person = actor.get().person();
        UserTask task = found.task();
        boolean isDone =
                task != null
                        && person != null
                        && ScoreProject.hasScored(given, scoreProject.round(task), person);
        if (isDone) {
            return new TaskAtHand(null, Refusal.because("score.refused.yours"));
        }
        return task == null || person == null
                ? found
                : duties.barsForever(application.id(), person, Duty.SCORER)
                        .map(refusal -> new TaskAtHand(null, refusal))
                        .orElse(found);
    }

    private List<Sheet> shown(List<Sheet> given, boolean awaited) {
        PersonId person = actor.get().person();
        return awaited
                ? given.stream().filter(sheet -> sheet.scorer().equals(person)).toList()
                : given;
    }

    private List<Row> rows(List<Sheet> shown, Grid grid, Locale locale) {
        Map<PersonId, String> names = people.names(shown.stream().map(Sheet::scorer).toList());
        Map<String, String> labels = new HashMap<>();
        grid.criteria().forEach(each -> labels.put(each.code(), each.label(locale)));
        return shown.stream()
                .map(sheet -> new Row(sheet, names.getOrDefault(sheet.scorer(), ""), labels))
                .toList();
    }
}
