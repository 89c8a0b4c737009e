package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.award.Decision.Kind;
import fr.beffroi.award.Decision.State;
import fr.beffroi.committee.CommitteeOutcome;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.CommitteeOutcomes;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.ProcessBean;
import java.util.List;
import java.util.Map;

/** Prepares the act that carries a decision, for signature. */
@ProcessBean("acts")
public class Acts {

    private final Applications applications;
    private final CommitteeOutcomes outcomes;
    private final DecisionRows decisions;
    private final LegalActRows acts;
    private final ActPapers papers;
    private final Authorities authorities;
    private final LifeCycle lifeCycle;
    private final AuditJournal journal;

    Acts(
            Applications applications,
            CommitteeOutcomes outcomes,
            DecisionRows decisions,
            LegalActRows acts,
            ActPapers papers,
            Authorities authorities,
            LifeCycle lifeCycle,
            AuditJournal journal) {
        this.applications = applications;
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.acts = acts;
        this.papers = papers;
        this.authorities = authorities;
        this.lifeCycle = lifeCycle;
        this.journal = journal;
    }

    /**
     * Writes down what the committee's outcome leads to, prints the act and lets the signatory's
     * service read the dossier; harmless when repeated.
     *
     * @param signatoryFunction who signs by the rules of the call, such as {@code SIGNATURE_SG}
     */
    public void prepare(String fundingRequestId, String signatoryFunction) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        Application application = applications.lock(request.application());
        List<Decision> earlier = decisions.of(request.id());
        if (earlier.stream().anyMatch(d -> d.state() != State.SIGNATURE_REFUSED)) {
            return;
        }
        Decision decision = decision(application, request, earlier.size() + 1, signatoryFunction);
        decisions.add(decision);
        String template = ActPapers.templateOf(decision);
        StoredDocument draft = papers.print(template, "projet-de-decision.pdf", decision, Map.of());
        acts.add(decision.id(), template, draft.id());
        lifeCycle.move(request.id(), FundingRequestState.ACT_IN_SIGNATURE);
        AuthorityService signatory = signatory(application, request, signatoryFunction);
        lifeCycle.openTo(application.id(), signatory.authority(), signatory.code());
        journal.record(
                AuditEntry.of("act.prepare", "funding-request", request.id())
                        .changing(
                                null,
                                Map.of(
                                        "kind", decision.kind(),
                                        "amount", decision.amount().toString(),
                                        "template", template,
                                        "draft", draft.id().toString())));
    }

    private Decision decision(
            Application application, FundingRequest request, int round, String signatoryFunction) {
        CommitteeOutcome outcome = outcomes.of(request.id()).getFirst();
        RefusalReason reasonCode = outcome.reasonCode();
        return new Decision(
                TimeOrderedUuid.next(),
                request.id(),
                request.application(),
                round,
                outcome.way() == Way.FAVOURABLE ? Kind.AWARD : Kind.REFUSAL,
                outcome.amount(),
                application.totalCost(),
                reasonCode == null ? null : reasonCode.name(),
                outcome.reason(),
                outcome.sessionOn(),
                signatoryFunction,
                State.IN_SIGNATURE);
    }

    private AuthorityService signatory(
            Application application, FundingRequest request, String function) {
        return authorities
                .holding(
                        function,
                        request.authority(),
                        application.scheme(),
                        application.department())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No service of %s holds %s"
                                        .formatted(request.authority(), function)));
    }
}
