package fr.beffroi.review.eligibility;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the checklists, in the table {@code eligibility_assessment}. */
@Repository
class Assessments {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    Assessments(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(FundingRequest request, Assessment made) {
        db.sql(
                        """
                        insert into eligibility_assessment
                            (id, funding_request_id, application_id, answers, eligible, rule_set,
                             assessed_by, assessed_at)
                        values (:id, :request, :application, cast(:answers as jsonb), :eligible,
                                :rules, :by, :at)
                        """)
                .param("id", made.id())
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("answers", json.writeValueAsString(made.answers()))
                .param("eligible", made.eligible())
                .param("rules", made.ruleSet())
                .param("by", made.by().value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of the request, the last one first. */
    List<Assessment> of(FundingRequestId request) {
        return db.sql(
                        """
                        select * from eligibility_assessment
                        where funding_request_id = :request order by assessed_at desc, id desc
                        """)
                .param("request", request.value())
                .query(this::assessment)
                .list();
    }

    private Assessment assessment(ResultSet row, int number) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getBoolean("eligible"),
                row.getString("rule_set"),
                new PersonId(row.getObject("assessed_by", UUID.class)),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant());
    }
}
