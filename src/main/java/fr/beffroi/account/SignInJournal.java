package fr.beffroi.account;

import fr.beffroi.account.PasswordSignIn.Attempt;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who came in, who left and who was refused. An e-mail that has no account may be a password
 * typed in the wrong place: only its fingerprint is kept.
 */
@Component
class SignInJournal {

    private static final String PERSON = "person";

    private final AuditJournal journal;

    SignInJournal(AuditJournal journal) {
        this.journal = journal;
    }

    @Transactional
    void signedIn(SignedInPerson person) {
        journal.record(AuditEntry.of("person.sign-in", PERSON, person.id()));
    }

    @Transactional
    void signedOut(SignedInPerson person) {
        journal.record(AuditEntry.of("person.sign-out", PERSON, person.id()));
    }

    @Transactional
    void failed(Attempt attempt, @Nullable Person person) {
        journal.record(
                person == null
                        ? AuditEntry.of("person.sign-in-failed", "email", fingerprint(attempt))
                        : AuditEntry.of("person.sign-in-failed", PERSON, person.id()));
    }

    @Transactional
    void throttled(Attempt attempt) {
        journal.record(AuditEntry.of("person.sign-in-throttled", "email", fingerprint(attempt)));
    }

    private static String fingerprint(Attempt attempt) {
        String email = attempt.email().toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(AttemptCounter.fingerprint(email), 0, 8);
    }
}
