package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.WhileReading;
import fr.beffroi.process.TaskGuard;
import fr.beffroi.process.UserTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the declarations; who is recused takes no task of the dossier, and ends none. */
@Repository
class InterestRows implements TaskGuard {

    private final JdbcClient jdbc;

    InterestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the person has declared before. */
    boolean add(ApplicationId application, InterestDeclaration declaration) {
        return jdbc.sql(
                                """
                                insert into interest_declaration
                                    (application_id, person_id, nature, outcome, comment, declared_at)
                                values (:application, :person, :nature, :outcome, :comment, :at)
                                on conflict do nothing
                                """)
                        .param("application", application.value())
                        .param("person", declaration.person().value())
                        .param("nature", declaration.nature().name())
                        .param("outcome", declaration.outcome().name())
                        .param("comment", declaration.comment())
                        .param("at", Timestamp.from(declaration.at()))
                        .update()
                == 1;
    }

    Optional<InterestDeclaration> find(ApplicationId application, PersonId person) {
        return WhileReading.once(
                "interests " + application + ' ' + person, () -> read(application, person));
    }

    private Optional<InterestDeclaration> read(ApplicationId application, PersonId person) {
        return jdbc.sql(
                        """
                        select * from interest_declaration
                        where application_id = :application and person_id = :person
                        """)
                .param("application", application.value())
                .param("person", person.value())
                .query(InterestRows::declaration)
                .optional();
    }

    List<InterestDeclaration> of(ApplicationId application) {
        return jdbc.sql(
                        """
                        select * from interest_declaration where application_id = :application
                        order by declared_at, person_id
                        """)
                .param("application", application.value())
                .query(InterestRows::declaration)
                .list();
    }

    boolean isRecused(ApplicationId application, PersonId person) {
        return find(application, person)
                .filter(one -> one.outcome() == InterestDeclaration.Outcome.RECUSE)
                .isPresent();
    }

    @Override
    public boolean lets(PersonId person, UserTask task) {
        return task.isOfCall() || !isRecused(ApplicationId.of(task.applicationId()), person);
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
