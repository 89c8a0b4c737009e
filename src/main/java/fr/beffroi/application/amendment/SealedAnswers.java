package fr.beffroi.application.amendment;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.dossier.Seals;
import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.application.form.Differences;
import fr.beffroi.application.form.Differences.Difference;
import fr.beffroi.application.form.FileChanges;
import fr.beffroi.application.form.FileChanges.FileChange;
import fr.beffroi.application.intake.ChangeReceipts;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Seals corrected answers: told and receipted like any change, and known to one under way. */
@Component
class SealedAnswers {

    private final Seals seals;
    private final SealedVersions versions;
    private final Applications applications;
    private final AmendmentRows amendments;
    private final DraftAnswers drafts;
    private final ChangedAmounts amounts;
    private final Differences differences;
    private final FileChanges fileChanges;
    private final ChangeReceipts receipts;
    private final Facts facts;
    private final CurrentActor actor;
    private final Clock clock;

    SealedAnswers(
            Seals seals,
            SealedVersions versions,
            Applications applications,
            AmendmentRows amendments,
            DraftAnswers drafts,
            ChangedAmounts amounts,
            Differences differences,
            FileChanges fileChanges,
            ChangeReceipts receipts,
            Facts facts,
            CurrentActor actor,
            Clock clock) {
        this.seals = seals;
        this.versions = versions;
        this.applications = applications;
        this.amendments = amendments;
        this.drafts = drafts;
        this.amounts = amounts;
        this.differences = differences;
        this.fileChanges = fileChanges;
        this.receipts = receipts;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Seals them as the next version.
     *
     * @param answers all of them, calculated
     * @param corrected those that were typed
     */
    SealedVersion seal(
            Application application,
            FormDefinition form,
            ObjectNode answers,
            Map<String, JsonNode> corrected) {
        ApplicationId id = application.id();
        SealedVersion before = versions.last(id);
        SealedVersion sealed = seals.sealChange(id, "CHANGE_ASKED", answers);
        ProjectOutline outline = form.outline(answers);
        amounts.follow(application, outline);
        correctChangeUnderWay(id, form, corrected);
        List<Difference> changed =
                differences.between(form, before.answers(), answers, Locale.FRENCH);
        Set<String> fields =
                changed.stream().map(each -> each.field().name()).collect(Collectors.toSet());
        List<FileChange> files = fileChanges.between(application, before.files(), sealed.files());
        Instant now = clock.instant();
        Application after = applications.lock(id);
        facts.tell(
                id,
                "application.amended",
                ChangeFact.of(after, sealed, fields, codes(files), true, now, outline.actions()));
        receipts.issue(after, before, sealed, changed, files, now);
        return sealed;
    }

    private static Set<String> codes(List<FileChange> files) {
        return files.stream().map(FileChange::code).collect(Collectors.toSet());
    }

    /** A change that the applicant prepares meanwhile would take the old answers back. */
    private void correctChangeUnderWay(
            ApplicationId id, FormDefinition form, Map<String, JsonNode> corrected) {
        if (amendments.open(id).isPresent()) {
            ObjectNode typed = drafts.all(id);
            corrected.forEach(typed::set);
            drafts.resetTo(id, form, typed, actor.get().requirePerson());
        }
    }
}
