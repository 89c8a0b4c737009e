package fr.beffroi.application.group;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code group_message_draft}: what people type and have not sent. */
@Repository
class GroupDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where nothing was typed. */
    String of(CallId call, PersonId author) {
        return jdbc.sql("select body from group_message_draft where call_id = ? and author_id = ?")
                .params(call.value(), author.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Nothing is kept once that page has sent its message. */
    void keep(CallId call, PersonId author, UUID page, String body) {
        jdbc.sql(
                        """
                        insert into group_message_draft (call_id, author_id, body, saved_at)
                        select :call, :author, :body, :at
                        where not exists (select from group_message where page = :page)
                        on conflict (call_id, author_id) do update set body = :body, saved_at = :at
                        """)
                .param("call", call.value())
                .param("author", author.value())
                .param("body", body)
                .param("at", OffsetDateTime.now(clock))
                .param("page", page)
                .update();
    }

    void forget(CallId call, PersonId author) {
        jdbc.sql("delete from group_message_draft where call_id = ? and author_id = ?")
                .params(call.value(), author.value())
                .update();
    }
}
