package fr.beffroi.process.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.ProcessMoves;
import fr.beffroi.process.ProcessMoves.Step;
import fr.beffroi.process.Retried;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a token, and writes down who did and why. */
@Service
class TokenMoves {

    /** Characters of a reason. */
    static final int LONGEST = 1000;

    private final ProcessMoves moves;
    private final AuditJournal journal;

    TokenMoves(ProcessMoves moves, AuditJournal journal) {
        this.moves = moves;
        this.journal = journal;
    }

    @Retried
    @Transactional
    Outcome<Step> move(String key, String token, @Nullable String target, String reason) {
        Outcome<Step> outcome = moves.move(key, token, target);
        if (outcome instanceof Outcome.Done<Step>(Step from)) {
            journal.record(
                    AuditEntry.of(
                                    target == null ? "process.give-up" : "process.move",
                                    "process",
                                    key)
                            .changing(
                                    Map.of("step", from.id()),
                                    target == null ? null : Map.of("step", target))
                            .because(reason));
        }
        return outcome;
    }
}
