package fr.beffroi.testing;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.amendment.AmendmentBooks;
import fr.beffroi.application.amendment.SealChange;
import fr.beffroi.application.draft.SectionSaving;
import fr.beffroi.application.draft.Typed;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes submitted applications for tests, as the treasurer of Jacques Brel. */
public final class Changes {

    private final Applications applications;
    private final Calls calls;
    private final AmendmentBooks amendments;
    private final SectionSaving saving;
    private final SealChange sealing;
    private final Clock clock;
    private final SupportingDocuments documents;

    public Changes(
            Applications applications,
            Calls calls,
            AmendmentBooks amendments,
            SectionSaving saving,
            SealChange sealing,
            Clock clock,
            SupportingDocuments documents) {
        this.applications = applications;
        this.calls = calls;
        this.amendments = amendments;
        this.saving = saving;
        this.sealing = sealing;
        this.clock = clock;
        this.documents = documents;
    }

    /** Begins a change, or goes on with the one that is open. */
    public UUID begin(ApplicationId id) {
        return Dossiers.actingAs(
                DemoPeople.TREASURER, () -> Dossiers.done(amendments.begin(id)).id());
    }

    /** Types another answer; nothing is sent yet. */
    public UUID type(ApplicationId id, String field, String value) {
        return Dossiers.actingAs(
                DemoPeople.TREASURER,
                () -> {
                    UUID amendment = Dossiers.done(amendments.begin(id)).id();
                    save(id, field, value);
                    return amendment;
                });
    }

    private void save(ApplicationId id, String field, String value) {
        Application submitted = applications.get(id);
        for (FormSection section :
                calls.form(submitted.call(), submitted.formVersion()).sections()) {
            if (section.fields().stream().anyMatch(each -> each.name().equals(field))) {
                var typed =
                        new Typed(
                                null,
                                Map.of(field, Integer.MAX_VALUE),
                                Map.of(),
                                Map.of(field, List.of(value)),
                                Map.of());
                saving.save(id, section.id(), typed);
            }
        }
    }

    /** Sends what was typed. */
    public SealedVersion seal(ApplicationId id, UUID amendment) {
        return Dossiers.actingAs(
                DemoPeople.TREASURER,
                () -> Dossiers.done(sealing.seal(id, amendment, clock.instant())));
    }

    /**
     * Sends what was typed, which may be refused: the key of the refusal, empty if it is sealed.
     */
    public String refusal(ApplicationId id, UUID amendment) {
        return refusal(id, amendment, clock.instant());
    }

    /** The same, received at that moment. */
    public String refusal(ApplicationId id, UUID amendment, Instant receivedAt) {
        DemoPeople.actAs(DemoPeople.TREASURER);
        return sealing.seal(id, amendment, receivedAt) instanceof Refused<?>(var refusal)
                ? refusal.messageKey()
                : "";
    }

    /** The only file in force of a document. */
    public DocumentId only(ApplicationId id, String code) {
        return documents.of(id).stream()
                .filter(document -> document.code().equals(code))
                .map(SupportingDocument::id)
                .reduce((_, _) -> {
                    throw new AssertionError("several " + code);
                })
                .orElseThrow();
    }

    /** Names of the files of a version. */
    public static List<String> names(SealedVersion version) {
        return version.files().stream().map(SealedFile::name).toList();
    }
}
