package fr.beffroi.award;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Delegation;
import fr.beffroi.document.StoredDocument;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the signed act, with all that the law wants printed on it, and tells the decision. */
@Component
class ActSigning {

    private final People people;
    private final Authorities authorities;
    private final DecisionRows decisions;
    private final LegalActRows acts;
    private final ActPapers papers;
    private final SupersededSilence silence;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    ActSigning(
            People people,
            Authorities authorities,
            DecisionRows decisions,
            LegalActRows acts,
            ActPapers papers,
            SupersededSilence silence,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.people = people;
        this.authorities = authorities;
        this.decisions = decisions;
        this.acts = acts;
        this.papers = papers;
        this.silence = silence;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    void sign(
            Application application,
            FundingRequest request,
            Decision decision,
            Delegation delegation) {
        Signature signature = signature(application, decision, delegation);
        decisions.signed(decision.id(), delegation.person());
        acts.signed(decision.id(), signature);
        tell(application, request, decision, signature);
        journal.record(
                AuditEntry.of("decision.sign", "funding-request", decision.request())
                        .changing(
                                null,
                                Map.of(
                                        "act", signature.number(),
                                        "kind", decision.kind(),
                                        "amount", decision.amount().toString(),
                                        "delegation", delegation.reference(),
                                        "document", signature.document().toString(),
                                        "sha256", signature.sha256())));
    }

    private Signature signature(Application application, Decision decision, Delegation delegation) {
        Person person = people.find(delegation.person()).orElseThrow();
        Instant now = clock.instant();
        String number = acts.nextNumber(LocalDate.now(clock).getYear(), application.department());
        String service = authorities.service(delegation.authority(), delegation.service()).name();
        Map<String, Object> signed =
                Map.of(
                        "number", number,
                        "signatory", person,
                        "delegation", delegation,
                        "signatoryService", service,
                        "signedOn", LocalDate.now(clock));
        StoredDocument document =
                papers.print(
                        acts.templateOf(decision.id()),
                        "decision-" + number + ".pdf",
                        decision,
                        signed);
        return new Signature(
                number,
                person.firstName(),
                person.surname(),
                delegation.capacity(),
                service,
                delegation.reference(),
                now,
                document.id(),
                document.sha256());
    }

    private void tell(
            Application application,
            FundingRequest request,
            Decision decision,
            Signature signature) {
        var data = new HashMap<String, Object>();
        data.put("funder", request.authority());
        data.put("ruleSetTag", application.ruleSet());
        data.put("signedAt", signature.at());
        silence.bornBefore(decision.request())
                .ifPresent(born -> data.put("implicitRejectionSuperseded", born.effectiveFrom()));
        if (decision.isAward()) {
            data.put("amount", decision.amount());
            data.put("rate", decision.rate());
            data.put("base", decision.eligibleCost());
            facts.tell(decision.request(), "award.decided", data);
        } else {
            String reasonCode = decision.reasonCode();
            data.put("reasonCodes", reasonCode == null ? List.of() : List.of(reasonCode));
            facts.tell(decision.request(), "funding-request.rejected", data);
        }
    }
}
