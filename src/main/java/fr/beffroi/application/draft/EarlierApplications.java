package fr.beffroi.application.draft;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications that a new one may begin with. */
@Repository
class EarlierApplications {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    EarlierApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application to begin with. */
    record Model(
            ApplicationId id,
            String organisation,
            String title,
            @Nullable String number,
            Instant changedAt) {}

    /** The last ones of these organisations. */
    List<Model> of(List<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, organisation_name, title, number, changed_at from application
                        where organisation_id in (:organisations) and abandoned_at is null
                          and title <> '' and (channel = 'WEB' or submitted_at is not null)
                        order by changed_at desc limit :most
                        """)
                .param("organisations", organisations.stream().map(OrganisationId::value).toList())
                .param("most", MOST)
                .query((row, n) -> {
                    Timestamp changed = row.getTimestamp("changed_at");
                    return new Model(
                            new ApplicationId(row.getObject("id", UUID.class)),
                            row.getString("organisation_name"),
                            row.getString("title"),
                            row.getString("number"),
                            changed.toInstant());
                })
                .list();
    }
}
