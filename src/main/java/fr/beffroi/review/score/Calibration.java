package fr.beffroi.review.score;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who marks high and who low on a call, against those who marked the same projects. */
@Repository
class Calibration {

    private final JdbcClient db;

    Calibration(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param sheets projects marked together with others
     * @param mean of their totals, of 100
     * @param gap mean difference to the others' totals on the same projects, in points
     */
    record Scorer(
            PersonId person,
            int sheets,
            BigDecimal mean,
            BigDecimal lowest,
            BigDecimal highest,
            BigDecimal gap) {}

    /** Those who marked a project that somebody else marked too, the most severe first. */
    List<Scorer> of(CallId call) {
        return db.sql(
                        """
                        select s.scorer, count(distinct s.id)::int as sheets,
                               round(avg(s.total), 2) as mean, min(s.total) as lowest,
                               max(s.total) as highest, round(avg(s.total - o.total), 2) as gap
                        from score_sheet s
                        join score_sheet o on o.funding_request_id = s.funding_request_id
                             and o.round = s.round and o.scorer <> s.scorer
                        where s.call_id = :call
                        group by s.scorer order by gap, s.scorer
                        """)
                .param("call", call.value())
                .query((row, _) ->
                        new Scorer(
                                new PersonId(row.getObject("scorer", UUID.class)),
                                row.getInt("sheets"),
                                row.getBigDecimal("mean"),
                                row.getBigDecimal("lowest"),
                                row.getBigDecimal("highest"),
                                row.getBigDecimal("gap")))
                .list();
    }
}
