package fr.beffroi.review.score;

import fr.beffroi.application.Application;
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

/** Keeps the sheets of marks, in the table {@code score_sheet}. */
@Repository
class Sheets {

    private static final TypeReference<List<Sheet.Mark>> MARKS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    Sheets(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Application application, FundingRequest request, Sheet sheet) {
        db.sql(
                        """
                        insert into score_sheet
                            (id, funding_request_id, application_id, call_id, round, scorer, grid,
                             marks, total, eliminated, given_at)
                        values (:id, :request, :application, :call, :round, :scorer, :grid,
                                cast(:marks as jsonb), :total, :eliminated, :at)
                        """)
                .param("id", sheet.id())
                .param("request", request.id().value())
                .param("application", application.id().value())
                .param("call", application.call().value())
                .param("round", sheet.round())
                .param("scorer", sheet.scorer().value())
                .param("grid", sheet.grid())
                .param("marks", json.writeValueAsString(sheet.marks()))
                .param("total", sheet.total())
                .param("eliminated", sheet.eliminated())
                .param("at", sheet.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every sheet on the request, the first given first. */
    List<Sheet> of(FundingRequestId request) {
        return db.sql(
                        """
                        select * from score_sheet
                        where funding_request_id = :request order by given_at, id
                        """)
                .param("request", request.value())
                .query(this::sheet)
                .list();
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                new PersonId(row.getObject("scorer", UUID.class)),
                row.getString("grid"),
                json.readValue(row.getString("marks"), MARKS),
                row.getBigDecimal("total"),
                row.getBoolean("eliminated"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
