package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code awaited_answer}. */
@Repository
@Transactional
class AwaitedAnswerRows implements AwaitedAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    AwaitedAnswerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void await(DossierMessage message) {
        jdbc.sql(
                        """
                        insert into awaited_answer
                            (application_id, message_id, asked_at, asked_by_name)
                        values (:application, :message, :at, :name)
                        on conflict (application_id) do update
                        set message_id = :message, asked_at = :at, asked_by_name = :name
                        """)
                .param("application", message.application().value())
                .param("message", message.id())
                .param("at", OffsetDateTime.now(clock))
                .param("name", message.authorName())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Awaited> of(ApplicationId application) {
        return jdbc.sql(
                        """
                        select asked_at, asked_by_name from awaited_answer
                        where application_id = ?
                        """)
                .param(application.value())
                .query((row, n) ->
                        new Awaited(
                                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                                row.getString("asked_by_name")))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ApplicationId> among(Collection<ApplicationId> applications) {
        return jdbc.sql(
                        "select application_id from awaited_answer where application_id = any(:ids)")
                .param("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query((row, n) -> new ApplicationId(row.getObject(1, UUID.class)))
                .set();
    }

    @Override
    public boolean end(ApplicationId application) {
        return jdbc.sql("delete from awaited_answer where application_id = ?")
                        .param(application.value())
                        .update()
                == 1;
    }
}
