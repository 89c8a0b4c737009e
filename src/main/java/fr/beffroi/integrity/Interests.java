package fr.beffroi.integrity;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.WhileReading;
import fr.beffroi.process.Decisions;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Agents declare what binds them to an applicant before their first act on a dossier; whoever has a
 * conflict leaves it (decision D15).
 */
@Service
public class Interests {

    /** Key of the refusal of whoever has declared nothing yet. */
    public static final String UNDECLARED = "integrity.refused.undeclared";

    /** Key of the refusal of whoever a declared interest bars. */
    public static final String RECUSED = "integrity.refused.recused";

    private static final String TABLE = "conflit-interets";
    static final String RULE_SET = "COMMUN-2027.r1";

    private final InterestRows rows;
    private final PeopleInConflict barred;
    private final Decisions decisions;
    private final InterestCourse course;
    private final AuditJournal journal;
    private final Clock clock;

    Interests(
            InterestRows rows,
            PeopleInConflict barred,
            Decisions decisions,
            InterestCourse course,
            AuditJournal journal,
            Clock clock) {
        this.rows = rows;
        this.barred = barred;
        this.decisions = decisions;
        this.course = course;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the person declared last of the dossier, if they did. */
    public Optional<InterestDeclaration> of(ApplicationId application, PersonId person) {
        return rows.find(application, person);
    }

    /** Every declaration on the dossier, in the order of time. */
    public List<InterestDeclaration> of(ApplicationId application) {
        return rows.of(application);
    }

    public boolean isRecused(ApplicationId application, PersonId person) {
        return rows.isRecused(application, person);
    }

    /**
     * Whether the dossier is closed to that reader: as {@link #isRecused}. Who only reads is looked
     * for in memory, which on another machine may be half a minute old; for an act the database is
     * always asked.
     */
    public boolean isClosedTo(ApplicationId application, PersonId reader) {
        return WhileReading.isReading()
                ? barred.has(application, reader)
                : rows.isRecused(application, reader);
    }

    /**
     * On each of these dossiers, who is barred from it; a dossier that bars nobody is left out. One
     * query.
     */
    public Map<ApplicationId, Set<PersonId>> recused(Collection<ApplicationId> applications) {
        return rows.recused(applications);
    }

    /** Those of these dossiers on which the person has declared nothing yet. One query. */
    public Set<ApplicationId> undeclared(Collection<ApplicationId> applications, PersonId person) {
        var left = new LinkedHashSet<>(applications);
        left.removeAll(rows.declared(applications, person));
        return left;
    }

    /**
     * Why the person may not act on the dossier now: barred by a declared interest, or nothing
     * declared yet. In the transaction of a command the answer holds until its end: who declares
     * meanwhile waits.
     */
    public Optional<Refusal> bars(ApplicationId application, PersonId person) {
        if (isInCommand()) {
            rows.lockToAct(application, person);
        }
        if (rows.isRecused(application, person)) {
            return Optional.of(Refusal.because(RECUSED));
        }
        return rows.find(application, person).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.because(UNDECLARED));
    }

    /**
     * Keeps what the person declares before the first act: the first declaration counts, and what
     * holds is given back when there is one. Whoever calls has checked that the person may act on
     * the dossier, and holds its lock.
     */
    @Transactional
    public InterestDeclaration declare(
            ApplicationId application, PersonId person, InterestNature nature, String comment) {
        rows.lockToDeclare(application, person);
        return rows.find(application, person)
                .orElseGet(() -> add(application, person, nature, comment, null));
    }

    /**
     * Adds a later declaration: what was declared before stays to be read, and whoever was barred
     * stays so. The same once more adds nothing.
     */
    @Transactional
    public InterestDeclaration correct(
            ApplicationId application, PersonId person, InterestNature nature, String comment) {
        rows.lockToDeclare(application, person);
        Optional<InterestDeclaration> before = rows.find(application, person);
        return before.filter(one -> one.nature() == nature && one.comment().equals(comment))
                .orElseGet(() -> add(application, person, nature, comment, before.orElse(null)));
    }

    private InterestDeclaration add(
            ApplicationId application,
            PersonId person,
            InterestNature nature,
            String comment,
            @Nullable InterestDeclaration before) {
        var declaration =
                new InterestDeclaration(person, nature, outcome(nature), comment, clock.instant());
        boolean barred = rows.isRecused(application, person);
        rows.add(application, declaration);
        journal.record(
                AuditEntry.of("interests.declare", "application", application)
                        .changing(before == null ? null : state(before), state(declaration)));
        if (nature != InterestNature.NONE && !barred) {
            course.begin(application, declaration);
        }
        return declaration;
    }

    private static boolean isInCommand() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static Map<String, Object> state(InterestDeclaration declaration) {
        return Map.of("nature", declaration.nature(), "outcome", declaration.outcome());
    }

    private InterestDeclaration.Outcome outcome(InterestNature nature) {
        Object answer =
                decisions
                        .evaluate(TABLE, RULE_SET, Map.of("nature", nature.name()))
                        .getFirst()
                        .get("outcome");
        return InterestDeclaration.Outcome.valueOf(String.valueOf(answer));
    }
}
