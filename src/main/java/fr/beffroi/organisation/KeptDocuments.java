package fr.beffroi.organisation;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that an organisation gives once, with their date, and uses in its applications. */
@Service
public class KeptDocuments {

    private final KeptDocumentRows rows;
    private final OrganisationRows organisations;
    private final Vault vault;
    private final Permissions permissions;
    private final TransactionTemplate transaction;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    KeptDocuments(
            KeptDocumentRows rows,
            OrganisationRows organisations,
            Vault vault,
            Permissions permissions,
            TransactionTemplate transaction,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.vault = vault;
        this.permissions = permissions;
        this.transaction = transaction;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Those in force, valid or not.
     *
     * @throws NotFound for whoever does not act for the organisation
     */
    public List<KeptDocument> of(OrganisationId organisation) {
        allowed(organisation, OrganisationRights.READ);
        return rows.of(organisation);
    }

    /**
     * One of that organisation, replaced or not.
     *
     * @throws NotFound for whoever does not act for the organisation
     */
    public KeptDocument get(OrganisationId organisation, DocumentId document) {
        allowed(organisation, OrganisationRights.READ);
        return rows.find(organisation, document)
                .orElseThrow(() -> new NotFound("Document " + document));
    }

    /** Those that serve today. Whoever calls has checked the right on the application. */
    public List<KeptDocument> inForce(OrganisationId organisation) {
        LocalDate today = LocalDate.now(clock);
        return rows.of(organisation).stream().filter(kept -> kept.isValidOn(today)).toList();
    }

    /**
     * The date that a document in force bears, found by its content. Whoever calls has checked the
     * right on the application.
     *
     * @param sha256 in lower-case hexadecimal
     */
    public Optional<LocalDate> dated(OrganisationId organisation, String sha256) {
        return rows.of(organisation).stream()
                .filter(kept -> kept.sha256().equals(sha256))
                .map(KeptDocument::dated)
                .findFirst();
    }

    /**
     * Keeps a document, in the place of the one of that kind, which stays for the dossiers sealed
     * with it. Refused with the reason of the vault, or when its date is missing or to come.
     *
     * @throws NotFound for whoever does not administer the organisation
     */
    public Outcome<StoredDocument> keep(
            OrganisationId organisation,
            KeptKind kind,
            @Nullable LocalDate dated,
            String fileName,
            InputStream content,
            AcceptedFiles accepted) {
        allowed(organisation, OrganisationRights.CHANGE);
        if (dated == null || dated.isAfter(LocalDate.now(clock))) {
            return Outcome.refused("organisation.document.refused.date");
        }
        Outcome<StoredDocument> kept = vault.keep(fileName, content, accepted);
        return switch (kept) {
            case Refused<StoredDocument> refused -> refused;
            case Done<StoredDocument>(StoredDocument document) -> {
                transaction.executeWithoutResult(_ -> replace(organisation, kind, document, dated));
                yield kept;
            }
        };
    }

    private void replace(
            OrganisationId organisation, KeptKind kind, StoredDocument document, LocalDate dated) {
        organisations.lock(organisation);
        Object before =
                rows.of(organisation).stream()
                        .filter(old -> old.kind() == kind)
                        .findFirst()
                        .map(old -> Map.of("document", old.id(), "sha256", old.sha256()))
                        .orElse(null);
        rows.replace(organisation, kind, document, dated, actor.get().requirePerson());
        String action =
                kind == KeptKind.RIB ? "organisation.bank-details" : "organisation.document-keep";
        journal.record(
                AuditEntry.of(action, "organisation", organisation)
                        .changing(
                                before,
                                Map.of(
                                        "document", document.id(),
                                        "code", kind.code(),
                                        "sha256", document.sha256())));
    }

    private void allowed(OrganisationId organisation, Permission permission) {
        if (!permissions.allows(permission, Resource.of(organisation))) {
            throw new NotFound("Organisation " + organisation);
        }
    }
}
