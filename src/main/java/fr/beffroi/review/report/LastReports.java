package fr.beffroi.review.report;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.review.WrittenReports;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the words of the last reports. */
@Repository
class LastReports implements WrittenReports {

    private final JdbcClient db;

    LastReports(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<FundingRequestId, Text> last(Collection<FundingRequestId> requests) {
        Map<FundingRequestId, Text> texts = new HashMap<>();
        db.sql(
                        """
                        select distinct on (funding_request_id)
                            funding_request_id, analysis, reason
                        from review_report where funding_request_id = any(:requests)
                        order by funding_request_id, round desc
                        """)
                .param(
                        "requests",
                        requests.stream().map(FundingRequestId::value).toArray(UUID[]::new))
                .query(row -> {
                    texts.put(
                            new FundingRequestId(row.getObject(1, UUID.class)),
                            new Text(row.getString(2), row.getString(3)));
                });
        return texts;
    }
}
