package fr.beffroi.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.WhileReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the declarations. */
@Repository
class InterestRows {

    private final JdbcClient jdbc;

    InterestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more declaration of that person; the caller holds the lock of the dossier. */
    void add(ApplicationId application, InterestDeclaration declaration) {
        jdbc.sql(
                        """
                        insert into interest_declaration
                            (application_id, person_id, number, nature, outcome, comment,
                             declared_at)
                        select :application, :person, coalesce(max(number), 0) + 1, :nature,
                               :outcome, :comment, :at
                        from interest_declaration
                        where application_id = :application and person_id = :person
                        """)
                .param("application", application.value())
                .param("person", declaration.person().value())
                .param("nature", declaration.nature().name())
                .param("outcome", declaration.outcome().name())
                .param("comment", declaration.comment())
                .param("at", Timestamp.from(declaration.at()))
                .update();
    }

    /**
     * What the person declared last.
     *
     * @param bars whether any declaration of the person bars them: a milder one after it lifts
     *     nothing, only the ethics officer does
     */
    record Last(InterestDeclaration declaration, boolean bars) {}

    /** What the person declared last. */
    Optional<InterestDeclaration> find(ApplicationId application, PersonId person) {
        return last(application, person).map(Last::declaration);
    }

    private Optional<Last> last(ApplicationId application, PersonId person) {
        return WhileReading.once(
                "interests " + application + ' ' + person, () -> read(application, person));
    }

    private Optional<Last> read(ApplicationId application, PersonId person) {
        return jdbc.sql(
                        """
                        select d.*, exists (
                            select from interest_conflict c
                            where c.application_id = d.application_id
                              and c.person_id = d.person_id
                              and c.choice is distinct from 'NO_ACTION') as bars
                        from interest_declaration d
                        where d.application_id = :application and d.person_id = :person
                        order by number desc
                        limit 1
                        """)
                .param("application", application.value())
                .param("person", person.value())
                .query((row, number) -> new Last(declaration(row, number), row.getBoolean("bars")))
                .optional();
    }

    List<InterestDeclaration> of(ApplicationId application) {
        return jdbc.sql(
                        """
                        select * from interest_declaration where application_id = :application
                        order by declared_at, person_id, number
                        """)
                .param("application", application.value())
                .query(InterestRows::declaration)
                .list();
    }

    /** Whether a declared interest bars the person, and was not found to be no conflict. */
    boolean isRecused(ApplicationId application, PersonId person) {
        return last(application, person).filter(Last::bars).isPresent();
    }

    /** On each of these dossiers, whom a declaration bars. */
    Map<ApplicationId, Set<PersonId>> recused(Collection<ApplicationId> applications) {
        return jdbc
                .sql(
                        """
                        select distinct application_id, person_id from interest_conflict
                        where application_id = any(:ids) and choice is distinct from 'NO_ACTION'
                        """)
                .param("ids", ids(applications))
                .query((row, _) ->
                        Map.entry(
                                new ApplicationId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    /** Those of these dossiers on which the person has declared, whatever was declared. */
    Set<ApplicationId> declared(Collection<ApplicationId> applications, PersonId person) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct application_id from interest_declaration
                                where application_id = any(:ids) and person_id = :person
                                """)
                        .param("ids", ids(applications))
                        .param("person", person.value())
                        .query((row, _) -> new ApplicationId(row.getObject(1, UUID.class)))
                        .list());
    }

    private static UUID[] ids(Collection<ApplicationId> applications) {
        return applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }

    /**
     * Until the end of the transaction nobody acts on the dossier as that person: a declaration and
     * an act of the same person come one after the other.
     */
    void lockToDeclare(ApplicationId application, PersonId person) {
        lock("pg_advisory_xact_lock", application, person);
    }

    /** Until the end of the transaction the person declares nothing on the dossier. */
    void lockToAct(ApplicationId application, PersonId person) {
        lock("pg_advisory_xact_lock_shared", application, person);
    }

    private void lock(String function, ApplicationId application, PersonId person) {
        jdbc.sql("select " + function + "(hashtextextended(:who, 0))::text")
                .param("who", "interests " + application + ' ' + person)
                .query(String.class)
                .optional();
    }

    private static InterestDeclaration declaration(ResultSet row, int number) throws SQLException {
        return new InterestDeclaration(
                new PersonId(row.getObject("person_id", UUID.class)),
                InterestNature.valueOf(row.getString("nature")),
                InterestDeclaration.Outcome.valueOf(row.getString("outcome")),
                row.getString("comment"),
                row.getTimestamp("declared_at").toInstant());
    }
}
