package fr.beffroi.review.opinion;

import fr.beffroi.account.RateLimit;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.review.opinion.ExpertInvitation.Code;
import fr.beffroi.review.opinion.Opinion.State;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an expert without account in: a link, then a code sent to the invited address, as long as
 * the opinion is awaited.
 */
@Service
class ExpertDoor {

    static final Duration CODE_HOLDS = Duration.ofMinutes(15);
    static final int MOST_TRIES = 5;

    /** For one invitation, in a quarter of an hour. */
    private static final int MOST_CODES = 3;

    /** With five tries each, guessing stays out of reach; the officer can invite again. */
    private static final int MOST_CODES_EVER = 20;

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExpertRows experts;
    private final OpinionRows opinions;
    private final Applications applications;
    private final OpinionMoments moments;
    private final ExpertMail mail;
    private final RateLimit limit;
    private final AuditJournal journal;
    private final Clock clock;

    ExpertDoor(
            ExpertRows experts,
            OpinionRows opinions,
            Applications applications,
            OpinionMoments moments,
            ExpertMail mail,
            RateLimit limit,
            AuditJournal journal,
            Clock clock) {
        this.experts = experts;
        this.opinions = opinions;
        this.applications = applications;
        this.moments = moments;
        this.mail = mail;
        this.limit = limit;
        this.journal = journal;
        this.clock = clock;
    }

    /** Where an invitation stands for the expert. */
    enum Standing {
        OPEN,
        ANSWERED,
        WITHDRAWN,
        /** Its last day is over, or the decision is taken. */
        OVER,
        /** No such link was ever sent. */
        UNKNOWN
    }

    Optional<ExpertInvitation> ofLink(String secret) {
        return experts.ofLink(secret);
    }

    Optional<ExpertInvitation> find(UUID invitation) {
        return experts.find(invitation);
    }

    Opinion opinion(ExpertInvitation invitation) {
        return opinions.find(invitation.application(), invitation.opinion()).orElseThrow();
    }

    /** Checked at every request: taking the request back closes the page at once. */
    Standing standing(ExpertInvitation invitation) {
        Opinion opinion = opinion(invitation);
        if (opinion.state() == State.GIVEN) {
            return Standing.ANSWERED;
        }
        if (opinion.state() == State.WITHDRAWN) {
            return Standing.WITHDRAWN;
        }
        boolean tooLate = !opinion.isBlocking() && moments.today().isAfter(opinion.requireDueOn());
        boolean decided = applications.request(opinion.request()).state().isFinal();
        return opinion.state() != State.REQUESTED || tooLate || decided
                ? Standing.OVER
                : Standing.OPEN;
    }

    /** Sends a new code to the invited address; the one before no longer serves. */
    @Transactional
    public Outcome<String> sendCode(UUID id) {
        ExpertInvitation invitation = experts.lock(id).orElseThrow();
        if (experts.codesSent(id) >= MOST_CODES_EVER) {
            return Outcome.refused("expert.code.too-many");
        }
        Optional<Long> wait = limit.countTowards("expert code " + id, MOST_CODES);
        if (wait.isPresent()) {
            return Outcome.refused("expert.code.wait", wait.get());
        }
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        experts.codeSent(id, hash(id, code));
        mail.code(invitation, code, CODE_HOLDS.toMinutes());
        note(invitation, "expert.code-sent");
        return Outcome.done(invitation.email());
    }

    /** Whether it is the code of the moment. Refused after five wrong ones, or when it is old. */
    @Transactional
    public Outcome<ExpertInvitation> tryCode(UUID id, String typed) {
        ExpertInvitation invitation = experts.lock(id).orElseThrow();
        Code code = invitation.code();
        if (code == null
                || code.tries() >= MOST_TRIES
                || clock.instant().isAfter(code.sentAt().plus(CODE_HOLDS))) {
            return Outcome.refused("expert.code.over");
        }
        String digits = typed.replaceAll("\\s", "");
        if (!MessageDigest.isEqual(code.hash(), hash(id, digits))) {
            experts.wrongCode(id);
            note(invitation, "expert.code-wrong");
            int left = MOST_TRIES - code.tries() - 1;
            return left == 0
                    ? Outcome.refused("expert.code.over")
                    : Outcome.refused("expert.code.wrong", left);
        }
        experts.codeUsed(id);
        note(invitation, "expert.enter");
        return Outcome.done(invitation);
    }

    void note(ExpertInvitation invitation, String action) {
        journal.record(
                AuditEntry.of(action, "application", invitation.application())
                        .changing(null, Map.of("invitation", invitation.id())));
    }

    private static byte[] hash(UUID invitation, String code) {
        return LinkSecret.fingerprint(invitation + " " + code);
    }
}
