package fr.beffroi.application.withdrawal;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.SigningPowers;
import fr.beffroi.process.Retried;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant withdraws; the running processes end by themselves. */
@Service
class WithdrawalCommand {

    static final int LONGEST_REASON = 2000;

    private final Applications applications;
    private final Ending ending;
    private final AuditJournal journal;
    private final SigningPowers powers;

    WithdrawalCommand(
            Applications applications, Ending ending, AuditJournal journal, SigningPowers powers) {
        this.applications = applications;
        this.ending = ending;
        this.journal = journal;
        this.powers = powers;
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
        if (Ending.open(application).isEmpty()) {
            return isWithdrawn(application)
                    ? Outcome.done(id)
                    : Outcome.refused("withdrawal.refused.over");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused("withdrawal.refused.reason", LONGEST_REASON);
        }
        Optional<Refusal> barred = powers.bars(application.organisation());
        if (barred.isPresent()) {
            return new Refused<>(barred.get());
        }
        journal.record(AuditEntry.of("application.withdraw", "application", id).because(reason));
        ending.ask(application, reason);
        return Outcome.done(id);
    }

    /** Whether the dossier can still be withdrawn. */
    static boolean isPossible(Application application) {
        return !Ending.open(application).isEmpty();
    }

    private static boolean isWithdrawn(Application application) {
        return application.requests().stream()
                .anyMatch(request -> request.state() == FundingRequestState.WITHDRAWN);
    }
}
