package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads, for tests, the facts that the ledger holds about a dossier. */
public final class DossierFacts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public DossierFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Short types, such as {@code application.submitted}, in the order of the stream. */
    public List<String> of(ApplicationId application) {
        return jdbc.sql(
                        """
                        select regexp_replace(type, '^fr\\.beffroi\\.(.*)\\.v\\d+$', '\\1')
                        from domain_event where subject = :subject order by sequence
                        """)
                .param("subject", application.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The data of the last fact of that short type. */
    public JsonNode data(ApplicationId application, String type) {
        return json.readTree(
                jdbc.sql(
                                """
                                select data::text from domain_event
                                where subject = :subject and type = :type
                                order by sequence desc limit 1
                                """)
                        .param("subject", application.value())
                        .param("type", "fr.beffroi." + type + ".v1")
                        .query(String.class)
                        .single());
    }
}
