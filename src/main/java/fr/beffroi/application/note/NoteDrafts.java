package fr.beffroi.application.note;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code note_draft}: what people type and have not kept. */
@Repository
class NoteDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> of(ApplicationId application, PersonId author) {
        return jdbc.sql("select body from note_draft where application_id = ? and author_id = ?")
                .params(application.value(), author.value())
                .query(String.class)
                .optional();
    }

    /** Nothing is kept once that page has kept its note. */
    void keep(ApplicationId application, PersonId author, UUID page, String body) {
        jdbc.sql(
                        """
                        insert into note_draft (application_id, author_id, body, saved_at)
                        select :application, :author, :body, :at
                        where not exists (select from note where page = :page)
                        on conflict (application_id, author_id)
                        do update set body = :body, saved_at = :at
                        """)
                .param("application", application.value())
                .param("author", author.value())
                .param("body", body)
                .param("at", OffsetDateTime.now(clock))
                .param("page", page)
                .update();
    }

    void forget(ApplicationId application, PersonId author) {
        jdbc.sql("delete from note_draft where application_id = ? and author_id = ?")
                .params(application.value(), author.value())
                .update();
    }
}
