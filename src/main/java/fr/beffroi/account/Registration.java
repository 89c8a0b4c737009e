package fr.beffroi.account;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts to applicants who confirm their e-mail. Whether an address already has an account
 * is told to its mailbox alone: the page says the same in both cases.
 */
@Service
public class Registration {

    /** From one machine; an association's people may share one. */
    static final int FROM_ADDRESS = 20;

    /** E-mails to one mailbox, so that nobody is flooded by our means. */
    static final int TO_MAILBOX = 3;

    private final PendingAccounts pending;
    private final JdbcPeople people;
    private final PasswordEncoder passwords;
    private final AttemptCounter counter;
    private final AccountMails mails;

    Registration(
            PendingAccounts pending,
            JdbcPeople people,
            PasswordEncoder passwords,
            AttemptCounter counter,
            AccountMails mails) {
        this.pending = pending;
        this.people = people;
        this.passwords = passwords;
        this.counter = counter;
        this.mails = mails;
    }

    /**
     * Who asks for an account, already checked.
     *
     * @param address of the machine
     * @param locale {@code fr} or {@code en}
     */
    public record Wanted(
            String firstName,
            String surname,
            String email,
            String password,
            String address,
            String locale) {

        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }

    /**
     * Sends an e-mail to the address: a link to confirm it, or the news that it has an account.
     *
     * @return minutes to wait, if too many accounts were asked for from this machine
     */
    @Transactional
    public Optional<Long> ask(Wanted wanted) {
        AttemptCounter.Counted asked = counter.count("register from " + wanted.address());
        if (asked.number() > FROM_ADDRESS) {
            return Optional.of(new TooManyAttempts(asked.remaining()).minutes());
        }
        // Hashed in any case: the answer takes as long for an address that has an account.
        String hash = String.valueOf(passwords.encode(wanted.password()));
        String mailbox = wanted.email().toLowerCase(Locale.ROOT);
        if (counter.count("register to " + mailbox).number() <= TO_MAILBOX) {
            if (people.withEmail(wanted.email()).isPresent()) {
                mails.alreadyHasAccount(wanted.email(), wanted.locale());
            } else {
                String token = pending.add(wanted, hash);
                mails.confirmAddress(
                        wanted.email(),
                        wanted.locale(),
                        "/inscription/confirmation/" + token,
                        PendingAccounts.VALID.toHours());
            }
        }
        return Optional.empty();
    }

    /** The address that this link confirms, while it holds. */
    public Optional<String> addressOf(String token) {
        return pending.find(token).map(PendingAccounts.Pending::email);
    }

    /**
     * Opens the account, once.
     *
     * @return the address of the new account; nothing if the link no longer holds
     */
    @Transactional
    public Optional<String> confirm(String token) {
        return pending.take(token)
                .filter(account -> people.add(person(account), account.passwordHash()))
                .map(PendingAccounts.Pending::email);
    }

    private static NewPerson person(PendingAccounts.Pending account) {
        return new NewPerson(
                PersonId.next(),
                ActorKind.APPLICANT,
                account.firstName(),
                account.surname(),
                account.email(),
                account.locale(),
                null);
    }
}
