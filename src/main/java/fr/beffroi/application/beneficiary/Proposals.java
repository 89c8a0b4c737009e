package fr.beffroi.application.beneficiary;

import fr.beffroi.application.Application;
import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.State;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Processes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/**
 * Has an officer of each funder validate a change; one of the same subject that still waits gives
 * way to it.
 */
@Component
class Proposals {

    private static final String MESSAGE = "MSG_BENEFICIARY_CHANGE";

    private final ChangeRows rows;
    private final Processes processes;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Proposals(
            ChangeRows rows,
            Processes processes,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A change of one subject, the same for every request.
     *
     * @param same whether what was known first and what is proposed now are the same
     */
    record Proposal(
            UUID id,
            Subject subject,
            String before,
            String after,
            BiPredicate<String, String> same) {

        static Proposal of(Subject subject, String before, String after) {
            return of(subject, before, after, String::equals);
        }

        static Proposal of(
                Subject subject, String before, String after, BiPredicate<String, String> same) {
            return new Proposal(TimeOrderedUuid.next(), subject, before, after, same);
        }
    }

    /** Proposes the same to the officer of each of these requests. */
    void propose(Application application, List<FundingRequest> requests, Proposal proposal) {
        requests.forEach(request -> propose(application, request, proposal));
    }

    private void propose(Application application, FundingRequest request, Proposal proposal) {
        List<BeneficiaryChange> waiting = rows.pending(request.id());
        Optional<BeneficiaryChange> earlier =
                waiting.stream().filter(one -> one.subject() == proposal.subject()).findFirst();
        if (earlier.filter(one -> one.after().equals(proposal.after())).isPresent()) {
            return;
        }
        String before = earlier.map(BeneficiaryChange::before).orElse(proposal.before());
        earlier.ifPresent(one -> rows.supersede(one.id()));
        if (proposal.same().test(before, proposal.after())) {
            return;
        }
        var change =
                new BeneficiaryChange(
                        TimeOrderedUuid.next(),
                        proposal.id(),
                        request.id(),
                        proposal.subject(),
                        before,
                        proposal.after(),
                        actor.get().requirePerson(),
                        clock.instant(),
                        State.PENDING,
                        false,
                        "",
                        null,
                        null);
        rows.add(application.id(), change);
        journal.record(
                AuditEntry.of("beneficiary.change-proposed", "funding-request", request.id())
                        .changing(null, Map.of("subject", change.subject())));
        if (waiting.isEmpty()) {
            processes.send(
                    "beneficiary-change:" + change.id(),
                    MESSAGE,
                    request.id().toString(),
                    Map.of());
        }
    }

    /** Those that are still examined. */
    static List<FundingRequest> open(Application application) {
        return application.requests().stream().filter(one -> !one.state().isFinal()).toList();
    }
}
