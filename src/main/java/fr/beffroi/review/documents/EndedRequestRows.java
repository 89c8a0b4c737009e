package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same table: what ends requests for documents. */
@Repository
class EndedRequestRows {

    private final JdbcClient db;

    EndedRequestRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * Ends the requests of a dossier that are about none of these funding requests; one about the
     * whole dossier ends when none is left.
     *
     * @param open ids of the funding requests that are still examined
     * @return those that ended
     */
    List<UUID> end(ApplicationId application, List<UUID> open) {
        return db.sql(
                        """
                        update document_request
                        set over = true,
                            state = case when state in ('OPEN', 'EXPIRED') then 'CLOSED' else state end
                        where application_id = :application and not over
                          and funding_request_id <> all(:open::uuid[])
                        returning id
                        """)
                .param("application", application.value())
                .param("open", open.toArray(UUID[]::new))
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Dossiers with a request that is not over, by id, after that one. */
    List<ApplicationId> underWay(UUID after, int limit) {
        return db.sql(
                        """
                        select distinct application_id from document_request
                        where not over and application_id > :after
                        order by application_id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new ApplicationId(row.getObject(1, UUID.class)))
                .list();
    }
}
