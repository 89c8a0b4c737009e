package fr.beffroi.organisation;

import fr.beffroi.organisation.VerificationRows.Due;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks up again the organisations that the register has not confirmed. Several replicas may do so
 * at once: each organisation is taken by one. Nothing is locked while the register is waited for.
 */
@Component
class RegisterRounds {

    /** Questions of one round, far below what the register lets through. */
    private static final int MOST = 100;

    private final Register register;
    private final RegisterSettings settings;
    private final VerificationRows rows;
    private final Verifications verifications;

    RegisterRounds(
            Register register,
            RegisterSettings settings,
            VerificationRows rows,
            Verifications verifications) {
        this.register = register;
        this.settings = settings;
        this.rows = rows;
        this.verifications = verifications;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void run() {
        for (int asked = 0; asked < MOST; asked++) {
            Optional<Due> due = rows.takeNext(settings.again(), settings.unknown());
            if (due.isEmpty()) {
                return;
            }
            RegisterAnswer answer = register.find(due.get().siret());
            verifications.settle(due.get().id(), answer);
            if (answer instanceof RegisterAnswer.Away) {
                return;
            }
        }
    }
}
