package fr.beffroi.review.opinion;

import fr.beffroi.account.RateLimit;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierSections;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.opinion.Opinion.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer invites an expert who has no account, and chooses what the expert may read. */
@Service
class InviteExpert {

    /** By one person, in a quarter of an hour. */
    private static final int MOST = 20;

    private final Applications applications;
    private final MoreOpinions more;
    private final OpinionRows opinions;
    private final ExpertRows experts;
    private final DossierSections sections;
    private final SupportingDocuments documents;
    private final RateLimit limit;
    private final AuditJournal journal;
    private final CurrentActor actor;

    InviteExpert(
            Applications applications,
            MoreOpinions more,
            OpinionRows opinions,
            ExpertRows experts,
            DossierSections sections,
            SupportingDocuments documents,
            RateLimit limit,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.more = more;
        this.opinions = opinions;
        this.experts = experts;
        this.sections = sections;
        this.documents = documents;
        this.limit = limit;
        this.journal = journal;
        this.actor = actor;
    }

    /** The sections of the form, to choose from. */
    List<Choice> sections(ApplicationId id, Locale locale) {
        return sections.lines(id, locale).stream()
                .map(line -> new Choice(line.id(), line.title()))
                .toList();
    }

    /** The applicant's files, to choose from. */
    List<Choice> documents(ApplicationId id) {
        return documents.of(id).stream()
                .filter(file -> file.origin() == SupportingDocument.Origin.APPLICANT)
                .map(file -> new Choice(file.id().toString(), file.fileName()))
                .toList();
    }

    /**
     * Invites. The e-mail with the link leaves by the process, with the request. Refused while an
     * answer is awaited from the same address, once the report is written, and when too many are
     * invited at once. The dossier is locked first: of two officers at once, or of two clicks, one
     * invites.
     *
     * @param asked already checked, as the expert is
     */
    @Retried
    @Transactional
    public Outcome<Opinion> invite(
            ApplicationId id, FundingRequest request, AskedOpinion asked, InvitedExpert expert) {
        PersonId person = actor.get().requirePerson();
        applications.lock(id);
        Optional<Refusal> invited =
                experts.awaited(request.id(), expert.address()).map(InviteExpert::already);
        if (invited.isPresent()) {
            return new Outcome.Refused<>(invited.get());
        }
        Optional<Long> wait = limit.countTowards("experts invited by " + person, MOST);
        if (wait.isPresent()) {
            return Outcome.refused("expert.refused.too-many", wait.get());
        }
        String code = "EXPERT-" + (opinions.experts(request.id()) + 1);
        Outcome<Opinion> outcome = more.start(id, request, code, Kind.EXPERT, asked);
        if (outcome instanceof Outcome.Done<Opinion>(Opinion opinion)) {
            add(id, opinion, expert, person);
        }
        return outcome;
    }

    /** An e-mail that is still to leave has no last day yet. */
    private static Refusal already(ExpertRows.Awaited awaited) {
        return awaited.dueOn() == null
                ? Refusal.because("expert.refused.invited", awaited.name())
                : Refusal.because("expert.refused.invited-until", awaited.name(), awaited.dueOn());
    }

    private void add(ApplicationId id, Opinion opinion, InvitedExpert expert, PersonId by) {
        Set<String> chosen = among(documents(id), expert.chosenDocuments());
        Set<String> shown = among(sections(id, Locale.FRENCH), expert.chosenSections());
        experts.add(
                new ExpertInvitation(
                        TimeOrderedUuid.next(),
                        opinion.id(),
                        id,
                        expert.name(),
                        expert.address(),
                        expert.locale(),
                        shown,
                        chosen,
                        null),
                by);
        journal.record(
                AuditEntry.of("expert.invite", "application", id)
                        .changing(
                                null,
                                Map.of(
                                        "expert",
                                        expert.name(),
                                        "email",
                                        expert.address(),
                                        "sections",
                                        shown,
                                        "documents",
                                        chosen)));
    }

    private static Set<String> among(List<Choice> offered, List<String> chosen) {
        Set<String> kept = new HashSet<>(chosen);
        kept.retainAll(offered.stream().map(Choice::value).toList());
        return kept;
    }
}
