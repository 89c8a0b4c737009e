package fr.beffroi.review.base;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every calculation, in the table {@code base_computation}. */
@Repository
class Computations {

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    Computations(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(FundingRequest request, Computation made) {
        db.sql(
                        """
                        insert into base_computation
                            (id, funding_request_id, application_id, computed_at, computed_by,
                             rule_set, inputs, figures, base, highest)
                        values (:id, :request, :application, :at, :by, :rules,
                                cast(:inputs as jsonb), cast(:figures as jsonb), :base, :highest)
                        """)
                .param("id", made.id())
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", value(made.by()))
                .param("rules", made.ruleSet())
                .param("inputs", json.writeValueAsString(made.inputs()))
                .param("figures", json.writeValueAsString(made.figures()))
                .param("base", made.base().euros())
                .param("highest", made.highest().euros())
                .update();
    }

    /** The last one made for the request. */
    Optional<Computation> last(FundingRequestId request) {
        return db.sql(
                        """
                        select * from base_computation
                        where funding_request_id = :request order by computed_at desc, id desc limit 1
                        """)
                .param("request", request.value())
                .query(this::computation)
                .optional();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private Computation computation(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("computed_by", UUID.class);
        return new Computation(
                row.getObject("id", UUID.class),
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                row.getString("rule_set"),
                json.readValue(row.getString("inputs"), BaseInputs.class),
                json.readValue(row.getString("figures"), FIGURES));
    }
}
