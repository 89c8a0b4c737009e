package fr.beffroi.account;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody who forgot a password choose another by a link, sent to the mailbox of the account.
 * The page says the same whether or not an address has an account: its mailbox alone is told.
 */
@Service
public class PasswordReset {

    /** From one machine; a préfecture's people share one address. */
    static final int FROM_ADDRESS = 20;

    /** E-mails to one mailbox, so that nobody is flooded by our means. */
    static final int TO_MAILBOX = 3;

    private final Credentials credentials;
    private final PasswordLinks links;
    private final PasswordEncoder passwords;
    private final AttemptCounter counter;
    private final AccountMails mails;
    private final AuditJournal journal;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    PasswordReset(
            Credentials credentials,
            PasswordLinks links,
            PasswordEncoder passwords,
            AttemptCounter counter,
            AccountMails mails,
            AuditJournal journal,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.credentials = credentials;
        this.links = links;
        this.passwords = passwords;
        this.counter = counter;
        this.mails = mails;
        this.journal = journal;
        this.sessions = sessions;
    }

    /**
     * Sends a link to the address, or the news that it has no account here.
     *
     * @param address of the machine
     * @param locale of the page, for who has no account: {@code fr} or {@code en}
     * @return minutes to wait, if too much was asked for from this machine
     */
    @Transactional
    public Optional<Long> ask(String email, String address, String locale) {
        Optional<Long> wait = counter.countTowards("password from " + address, FROM_ADDRESS);
        String mailbox = "password to " + email.toLowerCase(Locale.ROOT);
        if (wait.isEmpty() && counter.countTowards(mailbox, TO_MAILBOX).isEmpty()) {
            credentials
                    .of(email)
                    .map(Credentials.Known::person)
                    .ifPresentOrElse(this::send, () -> mails.hasNoAccount(email, locale));
        }
        return wait;
    }

    private void send(Person person) {
        String token = links.add(person.id());
        mails.choosePassword(
                person.email(),
                person.locale(),
                "/mot-de-passe/" + token,
                PasswordLinks.VALID.toMinutes());
        journal.record(AuditEntry.of("person.password-asked", "person", person.id()));
    }

    /** The address of the account that this link is for, while it holds. */
    public Optional<String> addressOf(String token) {
        return links.find(token).flatMap(credentials::of).map(known -> known.person().email());
    }

    /**
     * Changes the password, once, and ends every session of the person: whoever knew the old one is
     * out.
     *
     * @param password already checked by {@link PasswordRule}
     * @return the address of the account; nothing if the link no longer holds
     */
    @Transactional
    public Optional<String> choose(String token, String password) {
        return links.take(token).flatMap(credentials::of).map(known -> change(known, password));
    }

    private String change(Credentials.Known known, String password) {
        Person person = known.person();
        PersonId id = person.id();
        links.forgetThoseOf(id);
        credentials.change(id, String.valueOf(passwords.encode(password)));
        counter.forget(List.of(SignInThrottle.account(person.email())));
        sessions.findByPrincipalName(id.toString()).keySet().forEach(sessions::deleteById);
        mails.passwordChanged(person.email(), person.locale());
        journal.record(AuditEntry.of("person.password-changed", "person", id));
        return person.email();
    }
}
