package fr.beffroi.integrity;

import fr.beffroi.account.SqlPredicate;
import fr.beffroi.integrity.DeclaredConflict.Choice;
import fr.beffroi.integrity.DeclaredConflict.Ruling;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code interest_conflict}. */
@Repository
class ConflictRows {

    private final JdbcClient jdbc;
    private final PeopleInConflict barred;

    ConflictRows(JdbcClient jdbc, PeopleInConflict barred) {
        this.jdbc = jdbc;
        this.barred = barred;
    }

    /** Opens one on the person's last declaration. */
    void open(DeclaredConflict conflict) {
        Scope place = conflict.place().scope();
        jdbc.sql(
                        """
                        insert into interest_conflict
                            (id, application_id, person_id, declaration, nature, reference,
                             authority, scheme, territory, service, opened_at)
                        select :id, :application, :person, max(number), :nature, :reference,
                               :authority, :scheme, :territory, :service, :at
                        from interest_declaration
                        where application_id = :application and person_id = :person
                        """)
                .param("id", conflict.id())
                .param("application", conflict.application().value())
                .param("person", conflict.person().value())
                .param("nature", conflict.nature().name())
                .param("reference", conflict.place().reference())
                .param("authority", Objects.requireNonNull(place.authority()))
                .param("scheme", Objects.requireNonNull(place.scheme()))
                .param("territory", Objects.requireNonNull(place.territory()))
                .param("service", place.service())
                .param("at", Timestamp.from(conflict.openedAt()))
                .update();
        barred.changed();
    }

    void remember(UUID id, List<String> tasks) {
        jdbc.sql("update interest_conflict set tasks = :tasks where id = :id")
                .param("tasks", tasks.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /**
     * Keeps the ruling, and the one it replaces beside it. False if that is not the last any more.
     */
    boolean rule(UUID id, @Nullable Ruling before, Ruling ruling) {
        Timestamp seen = before == null ? null : Timestamp.from(before.at());
        jdbc.sql(
                        """
                        insert into interest_ruling_before
                        select id, choice, reason, decided_by, reassigned_to, decided_at
                        from interest_conflict
                        where id = :id and decided_at = cast(:seen as timestamptz)
                        """)
                .param("id", id)
                .param("seen", seen)
                .update();
        barred.changed();
        PersonId by = ruling.by();
        PersonId to = ruling.to();
        return jdbc.sql(
                                """
                                update interest_conflict
                                set choice = :choice, reason = :reason, decided_by = :by,
                                    reassigned_to = :to, decided_at = :at
                                where id = :id
                                  and decided_at is not distinct from cast(:seen as timestamptz)
                                """)
                        .param("choice", ruling.choice().name())
                        .param("reason", ruling.reason())
                        .param("by", by == null ? null : by.value())
                        .param("to", to == null ? null : to.value())
                        .param("at", Timestamp.from(ruling.at()))
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                > 0;
    }

    /** The rulings that later ones replaced, the last first. */
    List<Ruling> earlier(UUID id) {
        return jdbc.sql(
                        """
                        select * from interest_ruling_before where conflict_id = :id
                        order by decided_at desc
                        """)
                .param("id", id)
                .query(ConflictRows::made)
                .list();
    }

    Optional<DeclaredConflict> find(UUID id) {
        return jdbc.sql("select * from interest_conflict where id = :id")
                .param("id", id)
                .query(ConflictRows::read)
                .optional();
    }

    /** Those awaited, the oldest first; or those decided, the last first. */
    List<DeclaredConflict> page(SqlPredicate sight, boolean awaited, int from, int limit) {
        String rest =
                awaited
                        ? " and choice is null order by opened_at, id"
                        : " and choice is not null order by decided_at desc, id";
        return jdbc.sql(
                        "select * from interest_conflict where "
                                + sight.sql()
                                + rest
                                + " limit :limit offset :from")
                .params(sight.parameters())
                .param("limit", limit)
                .param("from", from)
                .query(ConflictRows::read)
                .list();
    }

    List<DeclaredConflict> register(
            SqlPredicate sight, @Nullable DeclaredConflict last, int limit) {
        String after = last == null ? "" : " and (opened_at, id) > (:openedAt, :last)";
        var sql =
                jdbc.sql(
                                "select * from interest_conflict where "
                                        + sight.sql()
                                        + after
                                        + " order by opened_at, id limit :limit")
                        .params(sight.parameters())
                        .param("limit", limit);
        if (last != null) {
            sql.param("openedAt", Timestamp.from(last.openedAt())).param("last", last.id());
        }
        return sql.query(ConflictRows::read).list();
    }

    /** Those whose place is not known: as kept before the ethics officer was asked. One page. */
    List<DeclaredConflict> unplaced(UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from interest_conflict where reference = '' and id > :after
                        order by id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(ConflictRows::read)
                .list();
    }

    void place(UUID id, DossierPlaces.Place place) {
        Scope scope = place.scope();
        jdbc.sql(
                        """
                        update interest_conflict
                        set reference = :reference, authority = :authority, scheme = :scheme,
                            territory = :territory, service = :service
                        where id = :id and reference = ''
                        """)
                .param("reference", place.reference())
                .param("authority", Objects.requireNonNull(scope.authority()))
                .param("scheme", Objects.requireNonNull(scope.scheme()))
                .param("territory", Objects.requireNonNull(scope.territory()))
                .param("service", scope.service())
                .param("id", id)
                .update();
    }

    int count(SqlPredicate sight, boolean awaited) {
        return jdbc.sql(
                        "select count(*) from interest_conflict where "
                                + sight.sql()
                                + (awaited ? " and choice is null" : " and choice is not null"))
                .params(sight.parameters())
                .query(Integer.class)
                .single();
    }

    private static DeclaredConflict read(ResultSet row, int number) throws SQLException {
        return new DeclaredConflict(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                InterestNature.valueOf(row.getString("nature")),
                place(row),
                row.getTimestamp("opened_at").toInstant(),
                List.of((String[]) row.getArray("tasks").getArray()),
                ruling(row));
    }

    private static DossierPlaces.Place place(ResultSet row) throws SQLException {
        return new DossierPlaces.Place(
                new Scope(
                        row.getString("authority"),
                        row.getString("scheme"),
                        row.getString("territory"),
                        row.getString("service")),
                row.getString("reference"));
    }

    private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        return row.getString("choice") == null ? null : made(row, 0);
    }

    private static Ruling made(ResultSet row, int number) throws SQLException {
        return new Ruling(
                Choice.valueOf(row.getString("choice")),
                row.getString("reason"),
                person(row.getObject("decided_by", UUID.class)),
                person(row.getObject("reassigned_to", UUID.class)),
                row.getTimestamp("decided_at").toInstant());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
