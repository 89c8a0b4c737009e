package fr.beffroi.review.completeness;

import static java.util.stream.Collectors.groupingBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the automatic checks saw. */
@Repository
class HintRows {

    private final JdbcClient db;

    HintRows(JdbcClient db) {
        this.db = db;
    }

    /** In the place of what was seen before. */
    void replace(ApplicationId application, List<Hint> hints) {
        db.sql("delete from document_hint where application_id = :application")
                .param("application", application.value())
                .update();
        for (Hint hint : hints) {
            db.sql(
                            """
                            insert into document_hint (application_id, document_id, kind, detail)
                            values (:application, :document, :kind, :detail)
                            on conflict do nothing
                            """)
                    .param("application", application.value())
                    .param("document", hint.document().value())
                    .param("kind", hint.kind().name())
                    .param("detail", hint.detail())
                    .update();
        }
    }

    Map<DocumentId, List<Hint>> of(ApplicationId application) {
        return db
                .sql(
                        """
                        select document_id, kind, detail from document_hint
                        where application_id = :application order by kind
                        """)
                .param("application", application.value())
                .query((row, _) ->
                        new Hint(
                                new DocumentId(row.getObject("document_id", UUID.class)),
                                Hint.Kind.valueOf(row.getString("kind")),
                                row.getString("detail")))
                .list()
                .stream()
                .collect(groupingBy(Hint::document));
    }
}
