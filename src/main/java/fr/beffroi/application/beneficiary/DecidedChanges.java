package fr.beffroi.application.beneficiary;

import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.State;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.BeneficiaryChanges;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers decide on the changes of an organisation. */
@Component
@Transactional
class DecidedChanges implements BeneficiaryChanges {

    private final ChangeRows rows;
    private final DossierNames names;
    private final Facts facts;
    private final AuditJournal journal;
    private final CurrentActor actor;

    DecidedChanges(
            ChangeRows rows,
            DossierNames names,
            Facts facts,
            AuditJournal journal,
            CurrentActor actor) {
        this.rows = rows;
        this.names = names;
        this.facts = facts;
        this.journal = journal;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BeneficiaryChange> of(ApplicationId application) {
        return rows.of(application);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BeneficiaryChange> pending(FundingRequestId request) {
        return rows.pending(request);
    }

    @Override
    public List<BeneficiaryChange> decide(
            FundingRequest request, boolean approved, boolean calledBack, String reason) {
        List<BeneficiaryChange> waiting = rows.pending(request.id());
        State state = approved ? State.APPROVED : State.REFUSED;
        for (BeneficiaryChange change : waiting) {
            rows.decide(change.id(), state, calledBack, reason, actor.get().requirePerson());
            journal.record(
                    AuditEntry.of("beneficiary.change-decide", "funding-request", request.id())
                            .changing(
                                    Map.of("subject", change.subject(), "state", State.PENDING),
                                    Map.of("subject", change.subject(), "state", state))
                            .because(reason));
            if (approved) {
                follow(request, change);
            }
        }
        return waiting;
    }

    private void follow(FundingRequest request, BeneficiaryChange change) {
        if (change.subject() == Subject.NAME
                && rows.isNameApprovedByAll(request.application(), change.after())) {
            names.rename(request.application(), change.after());
        }
        facts.tell(request.id(), "beneficiary-data.changed", Map.of("field", change.subject()));
    }
}
