package fr.beffroi.application.withdrawal;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant withdraws; the running processes end by themselves. */
@Service
class WithdrawalCommand {

    static final int LONGEST_REASON = 2000;

    private final Applications applications;
    private final Processes processes;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditJournal journal;
    private final Clock clock;

    WithdrawalCommand(
            Applications applications,
            Processes processes,
            JdbcClient jdbc,
            CurrentActor actor,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.processes = processes;
        this.jdbc = jdbc;
        this.actor = actor;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Withdraws, once. Refused when nothing is open any more, or without a reason.
     *
     * @param reason as typed, at most 2,000 characters
     */
    @Retried
    @Transactional
    Outcome<ApplicationId> withdraw(ApplicationId id, String reason) {
        applications.allowed(id, ApplicationRights.WITHDRAW);
        Application application = applications.lock(id);
        List<FundingRequest> open = open(application);
        if (open.isEmpty()) {
            return isWithdrawn(application)
                    ? Outcome.done(id)
                    : Outcome.refused("withdrawal.refused.over");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused("withdrawal.refused.reason", LONGEST_REASON);
        }
        keep(id, reason);
        journal.record(AuditEntry.of("application.withdraw", "application", id).because(reason));
        if (open.stream().anyMatch(request -> isAtIntake(request.state()))) {
            send(id.toString());
        } else {
            open.forEach(request -> send(request.id().toString()));
        }
        return Outcome.done(id);
    }

    /** Whether the dossier can still be withdrawn. */
    static boolean isPossible(Application application) {
        return !open(application).isEmpty();
    }

    private void keep(ApplicationId id, String reason) {
        jdbc.sql(
                        """
                        insert into withdrawal (application_id, reason, asked_at, asked_by)
                        values (:id, :reason, :at, :by) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("reason", reason.replace("\0", ""))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.get().requirePerson().value())
                .update();
    }

    private void send(String businessKey) {
        processes.send("withdrawal:" + businessKey, "MSG_WITHDRAWAL", businessKey, Map.of());
    }

    private static List<FundingRequest> open(Application application) {
        return application.requests().stream()
                .filter(request -> !request.state().isFinal())
                .toList();
    }

    private static boolean isWithdrawn(Application application) {
        return application.requests().stream()
                .anyMatch(request -> request.state() == FundingRequestState.WITHDRAWN);
    }

    /** Until the file is complete, its requests move together in the process of the intake. */
    private static boolean isAtIntake(FundingRequestState state) {
        return switch (state) {
            case SUBMITTED, INCOMPLETE, COMPLETE -> true;
            default -> false;
        };
    }
}
