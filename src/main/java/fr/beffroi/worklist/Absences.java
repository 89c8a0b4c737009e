package fr.beffroi.worklist;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Substitutes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}: who stands for whom, and when. */
@Repository
public class Absences implements Substitutes {

    private static final String COLUMNS =
            " id, person, person_name, substitute, substitute_name, from_day, to_day ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean standsFor(PersonId person, PersonId absent) {
        return coveredBy(person).stream()
                .anyMatch(absence -> absence.person().equals(absent.value()));
    }

    /** The absences of today for which the person stands. */
    public List<Absence> coveredBy(PersonId person) {
        return jdbc.sql(
                        "select"
                                + COLUMNS
                                + """
                                from absence
                                where substitute = :person and cancelled_at is null
                                  and from_day <= :today and to_day >= :today
                                order by to_day, id
                                """)
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query(new SimplePropertyRowMapper<>(Absence.class))
                .list();
    }

    /** Those of the person, and those for which the person stands: of today and to come. */
    public List<Absence> concerning(PersonId person) {
        return jdbc.sql(
                        "select"
                                + COLUMNS
                                + """
                                from absence
                                where (person = :person or substitute = :person)
                                  and cancelled_at is null and to_day >= :today
                                order by from_day, id
                                """)
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query(new SimplePropertyRowMapper<>(Absence.class))
                .list();
    }

    /** That of the person which has a day in common with these, if there is one. */
    public Optional<Absence> during(PersonId person, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select"
                                + COLUMNS
                                + """
                                from absence
                                where person = :person and cancelled_at is null
                                  and from_day <= :to and to_day >= :from
                                order by from_day limit 1
                                """)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .query(new SimplePropertyRowMapper<>(Absence.class))
                .optional();
    }

    /**
     * Those that have begun and of which the substitute has not been told, locked until the end of
     * the transaction; another replica leaves them out.
     */
    List<Absence> toTell(int most) {
        return jdbc.sql(
                        "select"
                                + COLUMNS
                                + """
                                from absence
                                where told_at is null and cancelled_at is null
                                  and from_day <= :today and to_day >= :today
                                order by from_day, id limit :most
                                for update skip locked
                                """)
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Absence.class))
                .list();
    }

    void told(UUID id) {
        jdbc.sql("update absence set told_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** How many open tasks the person holds. */
    int heldBy(UUID person) {
        return jdbc.sql(
                        """
                        select count(*) from work_item
                        where assignee = :person and ended_at is null
                        """)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Two absences that one person declares at the same moment are written one after the other. */
    public void lock(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("absence " + person)
                .query((row, _) -> row.getRow())
                .single();
    }

    public void add(Absence absence) {
        jdbc.sql(
                        """
                        insert into absence (id, person, person_name, substitute, substitute_name,
                            from_day, to_day, declared_at)
                        values (:id, :person, :personName, :substitute, :substituteName, :from, :to,
                            :now)
                        """)
                .param("id", absence.id())
                .param("person", absence.person())
                .param("personName", absence.personName())
                .param("substitute", absence.substitute())
                .param("substituteName", absence.substituteName())
                .param("from", absence.fromDay())
                .param("to", absence.toDay())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** False if it is not the person's, or was cancelled before. */
    public boolean cancel(PersonId person, UUID id) {
        return jdbc.sql(
                                """
                                update absence set cancelled_at = :now
                                where id = :id and person = :person and cancelled_at is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }
}
