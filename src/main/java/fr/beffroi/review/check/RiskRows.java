package fr.beffroi.review.check;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.review.CommonRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the ratings, in the table {@code risk_rating}. */
@Repository
class RiskRows {

    private final JdbcClient db;
    private final JsonMapper json;

    RiskRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A later rating takes the place of an earlier one. */
    void keep(FundingRequest request, RiskRating rating, Map<String, Object> inputs) {
        db.sql(
                        """
                        insert into risk_rating
                            (funding_request_id, application_id, score, level, reasons, inputs,
                             rule_set, rated_at)
                        values (:request, :application, :score, :level, :reasons, :inputs::jsonb,
                                :rules, :at)
                        on conflict (funding_request_id) do update
                        set score = excluded.score, level = excluded.level,
                            reasons = excluded.reasons, inputs = excluded.inputs,
                            rule_set = excluded.rule_set, rated_at = excluded.rated_at
                        """)
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("score", rating.score())
                .param("level", rating.level())
                .param("reasons", rating.reasons().toArray(String[]::new))
                .param("inputs", json.writeValueAsString(inputs))
                .param("rules", CommonRules.RULE_SET)
                .param("at", Timestamp.from(rating.at()))
                .update();
    }

    List<RiskRating> of(ApplicationId application) {
        return db.sql("select * from risk_rating where application_id = :application")
                .param("application", application.value())
                .query(RiskRows::rating)
                .list();
    }

    private static RiskRating rating(ResultSet row, int number) throws SQLException {
        return new RiskRating(
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                row.getInt("score"),
                row.getString("level"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getTimestamp("rated_at").toInstant());
    }
}
