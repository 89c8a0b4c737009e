package fr.beffroi.integrity;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.ResourceColumns;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.integrity.DeclaredConflict.Ruling;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The declared interests that take people off dossiers, and what the ethics officer decides. */
@Service
public class DeclaredConflicts {

    private static final ResourceColumns COLUMNS =
            new ResourceColumns("null::uuid", "authority", "scheme", "territory", "service", "%s");

    private final ConflictRows rows;
    private final InterestRows interests;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    DeclaredConflicts(
            ConflictRows rows, InterestRows interests, Permissions permissions, JdbcClient jdbc) {
        this.rows = rows;
        this.interests = interests;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    public Optional<DeclaredConflict> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Those that the person signed in may see: awaited, the oldest first; or decided, the last
     * first.
     */
    public List<DeclaredConflict> page(
            Permission permission, boolean awaited, int from, int limit) {
        return rows.page(sight(permission), awaited, from, limit);
    }

    /**
     * All those that the person signed in may see, awaited or decided, the oldest first: the next
     * after one.
     *
     * @param last absent for the first
     */
    public List<DeclaredConflict> register(
            Permission permission, @Nullable DeclaredConflict last, int limit) {
        return rows.register(sight(permission), last, limit);
    }

    public int count(Permission permission, boolean awaited) {
        return rows.count(sight(permission), awaited);
    }

    /** Keeps which tasks the person held. */
    @Transactional
    public void remember(UUID id, List<String> tasks) {
        rows.remember(id, tasks);
    }

    /**
     * Decides, instead of the ruling of the conflict if it has one; that one is kept. Refused if it
     * was decided meanwhile. The person's acts on the dossier come before it or after. The caller
     * holds the lock of the dossier, and ends the task of the process.
     */
    @Transactional
    public Outcome<DeclaredConflict> rule(DeclaredConflict conflict, Ruling ruling) {
        interests.lockToDeclare(conflict.application(), conflict.person());
        return rows.rule(conflict.id(), conflict.ruling(), ruling)
                ? Outcome.done(rows.find(conflict.id()).orElseThrow())
                : Outcome.refused("integrity.refused.decided");
    }

    /** The rulings that later ones replaced, the last first. */
    public List<Ruling> earlier(UUID id) {
        return rows.earlier(id);
    }

    /** A duty that somebody took. */
    public record Taken(Duty duty, Instant since) {}

    /** What the person did on the dossier, the first duty first. */
    public List<Taken> taken(ApplicationId application, PersonId person) {
        return jdbc.sql(
                        """
                        select duty, since from participation
                        where application_id = ? and person_id = ? order by since, duty
                        """)
                .params(application.value(), person.value())
                .query((row, _) ->
                        new Taken(Duty.valueOf(row.getString(1)), row.getTimestamp(2).toInstant()))
                .list();
    }

    private SqlPredicate sight(Permission permission) {
        return permissions.predicate(permission, COLUMNS);
    }
}
