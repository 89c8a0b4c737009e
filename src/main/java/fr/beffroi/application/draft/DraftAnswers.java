package fr.beffroi.application.draft;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers of drafts: each save of a section is a row of its own, so that none is lost. */
@Repository
public class DraftAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** All answers of the draft, every section in one object. */
    public ObjectNode all(ApplicationId application) {
        ObjectNode all = json.createObjectNode();
        current(application).forEach(section -> all.setAll(section.answers()));
        return all;
    }

    /** Each section that was saved at least once, as it was saved last. */
    List<SectionAnswers> current(ApplicationId application) {
        return jdbc.sql(
                        """
                        select distinct on (section)
                            section, revision, answers::text as answers, saved_at, saved_by
                        from application_answers where application_id = :application
                        order by section, revision desc
                        """)
                .param("application", application.value())
                .query(this::read)
                .list();
    }

    Optional<SectionAnswers> current(ApplicationId application, String section) {
        return current(application).stream().filter(s -> s.section().equals(section)).findFirst();
    }

    Optional<SectionAnswers> at(ApplicationId application, String section, int revision) {
        return jdbc.sql(
                        """
                        select section, revision, answers::text as answers, saved_at, saved_by
                        from application_answers
                        where application_id = :application and section = :section
                          and revision = :revision
                        """)
                .param("application", application.value())
                .param("section", section)
                .param("revision", revision)
                .query(this::read)
                .optional();
    }

    void add(
            ApplicationId application,
            String section,
            int revision,
            ObjectNode answers,
            PersonId person) {
        jdbc.sql(
                        """
                        insert into application_answers
                            (application_id, section, revision, answers, saved_at, saved_by)
                        values (:application, :section, :revision, :answers::jsonb, :at, :by)
                        """)
                .param("application", application.value())
                .param("section", section)
                .param("revision", revision)
                .param("answers", json.writeValueAsString(answers))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", person.value())
                .update();
    }

    private SectionAnswers read(ResultSet row, int rowNumber) throws SQLException {
        return new SectionAnswers(
                row.getString("section"),
                row.getInt("revision"),
                (ObjectNode) json.readTree(row.getString("answers")),
                row.getTimestamp("saved_at").toInstant(),
                new PersonId(row.getObject("saved_by", UUID.class)));
    }
}
