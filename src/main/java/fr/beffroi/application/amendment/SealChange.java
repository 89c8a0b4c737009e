package fr.beffroi.application.amendment;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Amendment.Asked;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.ChangesSealed;
import fr.beffroi.application.Facts;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.Seals;
import fr.beffroi.application.draft.Editing;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.intake.ChangeReceipts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.SigningPowers;
import fr.beffroi.process.Retried;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals changes as the next version, all or nothing: checked whole, told, receipted. The number and
 * the date of the first receipt stay.
 */
@Service
public class SealChange {

    private final Applications applications;
    private final AmendmentRows rows;
    private final Editing editing;
    private final PreparedChange.Maker maker;
    private final Calls calls;
    private final Attachments attachments;
    private final Seals seals;
    private final SealedVersions versions;
    private final ChangedAmounts amounts;
    private final ChangeReceipts receipts;
    private final TaskHolders holders;
    private final Facts facts;
    private final SeparationOfDuties duties;
    private final ApplicationEventPublisher publisher;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final SigningPowers powers;

    SealChange(
            Applications applications,
            AmendmentRows rows,
            Editing editing,
            PreparedChange.Maker maker,
            Calls calls,
            Attachments attachments,
            Seals seals,
            SealedVersions versions,
            ChangedAmounts amounts,
            ChangeReceipts receipts,
            TaskHolders holders,
            Facts facts,
            SeparationOfDuties duties,
            ApplicationEventPublisher publisher,
            AuditJournal journal,
            CurrentActor actor,
            SigningPowers powers) {
        this.applications = applications;
        this.rows = rows;
        this.editing = editing;
        this.maker = maker;
        this.calls = calls;
        this.attachments = attachments;
        this.seals = seals;
        this.versions = versions;
        this.amounts = amounts;
        this.receipts = receipts;
        this.holders = holders;
        this.facts = facts;
        this.duties = duties;
        this.publisher = publisher;
        this.journal = journal;
        this.actor = actor;
        this.powers = powers;
    }

    /**
     * Seals, once: asked again, it answers with the version that the changes became. Refused when
     * they came too late, change nothing or leave something wrong. The call is held meanwhile, as
     * by a deposit: an extension or a cancellation comes before or after, never in between.
     *
     * @param amendment the changes that the person saw
     * @param receivedAt moment at which the request reached the service, before any check
     */
    @Retried
    @Transactional
    public Outcome<SealedVersion> seal(ApplicationId id, UUID amendment, Instant receivedAt) {
        applications.allowed(id, ApplicationRights.SUBMIT);
        Application application = applications.lock(id);
        Amendment seen =
                rows.find(amendment)
                        .filter(each -> each.application().equals(id))
                        .orElseThrow(() -> new NotFound("Amendment " + amendment));
        if (!seen.isOpen()) {
            return ended(seen);
        }
        CallForProjects call = calls.hold(application.call());
        Optional<Refusal> barred = powers.bars(application.organisation());
        if (barred.isPresent()) {
            return new Refused<>(barred.get());
        }
        return switch (editing.receivable(application, call, seen, receivedAt)) {
            case Refused<Scope>(var refusal) -> new Refused<>(refusal);
            case Done<Scope>(Scope scope) -> {
                PreparedChange change = maker.of(application, seen, scope, Locale.FRENCH);
                if (change.isEmpty()) {
                    yield Outcome.refused("amendment.refused.same");
                }
                if (!change.errors().isEmpty()) {
                    yield Outcome.refused("amendment.refused.incomplete");
                }
                yield Outcome.done(receive(application, change, receivedAt));
            }
        };
    }

    private Outcome<SealedVersion> ended(Amendment seen) {
        Integer version = seen.sealedVersion();
        if (version == null) {
            return Outcome.refused("amendment.refused.none");
        }
        return Outcome.done(
                versions.all(seen.application()).stream()
                        .filter(each -> each.version() == version)
                        .findFirst()
                        .orElseThrow());
    }

    private SealedVersion receive(
            Application application, PreparedChange change, Instant receivedAt) {
        ApplicationId id = application.id();
        Asked asked = change.amendment().asked();
        String reason = asked == null ? "CHANGE" : "CHANGE_ASKED";
        attachments.follow(id, change.staged());
        SealedVersion sealed = seals.sealChange(id, reason, change.answers());
        rows.end(
                change.amendment().id(),
                sealed.version(),
                change.changedFields(),
                change.changedDocuments());
        amounts.follow(application, change.outline());
        duties.tookPart(id, actor.get().requirePerson(), Duty.APPLICANT);
        Application changed = applications.lock(id);
        facts.tell(
                id,
                "application.amended",
                ChangeFact.of(
                        changed,
                        sealed,
                        change.changedFields(),
                        change.changedDocuments(),
                        asked != null,
                        receivedAt,
                        change.outline().actions()));
        receipts.issue(
                changed, change.before(), sealed, change.differences(), change.files(), receivedAt);
        holders.tell(changed, sealed.version());
        journal.record(
                AuditEntry.of("application.change", "application", id)
                        .changing(
                                Map.of("version", change.before().version()),
                                Map.of(
                                        "version",
                                        sealed.version(),
                                        "fields",
                                        new TreeSet<>(change.changedFields()),
                                        "documents",
                                        new TreeSet<>(change.changedDocuments()))));
        publisher.publishEvent(
                new ChangesSealed(
                        id,
                        sealed.version(),
                        change.changedFields(),
                        change.changedDocuments(),
                        asked == null ? null : asked.by()));
        return sealed;
    }
}
