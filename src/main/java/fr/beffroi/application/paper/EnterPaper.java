package fr.beffroi.application.paper;

import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Paper;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.PaperRows;
import fr.beffroi.application.draft.DraftRows;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the draft into which a paper is copied out. Its scan is among its files, and sealed with
 * them; who enters the same scan again, or at the same moment, finds the draft that is there.
 */
@Service
public class EnterPaper {

    private final Applications applications;
    private final CallReach reach;
    private final DraftRows drafts;
    private final PaperRows papers;
    private final Attachments attachments;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    EnterPaper(
            Applications applications,
            CallReach reach,
            DraftRows drafts,
            PaperRows papers,
            Attachments attachments,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.reach = reach;
        this.drafts = drafts;
        this.papers = papers;
        this.attachments = attachments;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A draft to copy the paper into.
     *
     * @param existing whether the same scan had been entered before
     */
    public record Begun(ApplicationId id, boolean existing) {}

    /** Whether the paper was copied out and registered. */
    boolean isRegistered(ApplicationId id) {
        return !applications.get(id).isDraft();
    }

    /** Whether the person enters papers for that call. */
    public boolean isOpenTo(CallForProjects call) {
        return reach.allows(ApplicationRights.ENTER, call);
    }

    /**
     * Begins it. Refused when another paper of that organisation is there for this call, unless the
     * officer says that this is one more.
     *
     * @param scans the pages, at least one file
     * @param another whether it is one more paper
     * @throws AccessDeniedException when the call is examined by another service
     */
    @Transactional
    public Outcome<Begun> begin(
            CallForProjects call,
            Organisation organisation,
            PaperForm.Said said,
            List<StoredDocument> scans,
            boolean another) {
        if (!isOpenTo(call)) {
            throw new AccessDeniedException("Call of another service: " + call.code());
        }
        drafts.waitForMyTurn(call.id(), organisation.id());
        StoredDocument first = scans.getFirst();
        Optional<Paper> same = papers.same(call.id(), organisation.id(), first.sha256());
        if (same.isPresent()) {
            return Outcome.done(new Begun(same.get().application(), true));
        }
        List<Paper> others = papers.of(call.id(), organisation.id());
        if (!others.isEmpty() && !another) {
            Paper last = others.getFirst();
            return Outcome.refused(
                    "paper.refused.another",
                    last.receivedOn(),
                    last.enteredByName(),
                    last.enteredAt());
        }
        return Outcome.done(new Begun(add(call, organisation, said, scans), false));
    }

    private ApplicationId add(
            CallForProjects call,
            Organisation organisation,
            PaperForm.Said said,
            List<StoredDocument> scans) {
        ApplicationId id = ApplicationId.next();
        PersonId officer = actor.get().requirePerson();
        StoredDocument first = scans.getFirst();
        drafts.insert(id, call, organisation, officer);
        papers.add(
                new Paper(
                        id,
                        first.id(),
                        officer,
                        actor.get().displayName(),
                        clock.instant(),
                        said.signer(),
                        said.receivedOn(),
                        said.receivedAt(),
                        said.postmarkedOn(),
                        said.email(),
                        said.address().isEmpty() ? organisation.address() : said.address(),
                        null),
                first.sha256());
        scans.forEach(scan -> attachments.add(id, Paper.KIND, scan));
        var entered = new HashMap<String, Object>();
        entered.put("call", call.code());
        entered.put("organisation", organisation.siret());
        entered.put("receivedOn", said.receivedOn());
        entered.put("signer", said.signer());
        entered.put("sha256", first.sha256());
        if (said.postmarkedOn() != null) {
            entered.put("postmarkedOn", said.postmarkedOn());
        }
        journal.record(
                AuditEntry.of("application.enter-paper", "application", id)
                        .changing(null, entered));
        return id;
    }

    /**
     * Notes that the receipt went by post today, once.
     *
     * @throws fr.beffroi.kernel.NotFound if there is no such paper for the person
     */
    @Transactional
    void posted(PaperList.Line paper) {
        LocalDate today = LocalDate.now(clock);
        if (papers.post(paper.id(), today, actor.get().requirePerson())) {
            journal.record(
                    AuditEntry.of("receipt.post", "application", paper.id())
                            .changing(null, Map.of("on", today)));
        }
    }
}
