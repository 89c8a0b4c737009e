package fr.beffroi.application.group;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code group_message_recipient}: what became of a group message, one by one. */
@Repository
class RecipientRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecipientRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of one. */
    enum State {
        WAITING,
        SENT,
        /** The draft or the dossier is no longer what the message was for. */
        SKIPPED,
        FAILED
    }

    /** Somebody to whom a message is due now. */
    record Due(UUID group, ApplicationId application) {}

    /** A dossier with what became of its message. */
    record Line(
            ApplicationId application,
            String number,
            String title,
            String organisation,
            State state) {}

    List<Due> due(int most) {
        return jdbc.sql(
                        """
                        select group_id, application_id from group_message_recipient
                        where state = 'WAITING' and next_attempt_at <= now()
                        order by next_attempt_at, group_id, application_id limit ?
                        """)
                .param(most)
                .query((row, n) ->
                        new Due(
                                row.getObject(1, UUID.class),
                                new ApplicationId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Ends it so, in the transaction that sends; false if another has done it. */
    boolean end(Due due, State state) {
        return jdbc.sql(
                                """
                                update group_message_recipient set state = ?, sent_at = ?
                                where group_id = ? and application_id = ? and state = 'WAITING'
                                """)
                        .params(
                                state.name(),
                                OffsetDateTime.now(clock),
                                due.group(),
                                due.application().value())
                        .update()
                == 1;
    }

    /** It could not be sent: again after a while, which grows, at most so many times. */
    void setBack(Due due, Duration wait, int most) {
        jdbc.sql(
                        """
                        update group_message_recipient set attempts = attempts + 1,
                            next_attempt_at = now()
                                + power(2, attempts) * :wait * interval '1 second',
                            state = case when attempts + 1 >= :most then 'FAILED' else state end
                        where group_id = :group and application_id = :application
                          and state = 'WAITING'
                        """)
                .param("wait", wait.toSeconds())
                .param("most", most)
                .param("group", due.group())
                .param("application", due.application().value())
                .update();
    }

    /** Those in failure are tried anew; returns how many. */
    int retry(UUID group) {
        return jdbc.sql(
                        """
                        update group_message_recipient
                        set state = 'WAITING', attempts = 0, next_attempt_at = now()
                        where group_id = ? and state = 'FAILED'
                        """)
                .param(group)
                .update();
    }

    Map<State, Integer> counts(UUID group) {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql(
                        """
                        select state, count(*) from group_message_recipient
                        where group_id = ? group by state
                        """)
                .param(group)
                .query((row, n) -> Map.entry(State.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /**
     * The dossiers that the person's services see, by page.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Line> of(UUID group, String[] services, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select a.id, a.number, a.title, a.organisation_name, g.state
                        from group_message_recipient g join application a on a.id = g.application_id
                        where g.group_id = :group and a.number is not null
                          and (:after::uuid is null or g.application_id > :after::uuid)
                          and exists (select from dossier_access d where d.application_id = a.id
                              and d.authority || ':' || d.service = any(:services))
                        order by g.application_id limit :most
                        """)
                .param("group", group)
                .param("services", services)
                .param("after", after)
                .param("most", most)
                .query((row, n) ->
                        new Line(
                                new ApplicationId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                State.valueOf(row.getString(5))))
                .list();
    }

    /** Who began a draft, and who typed in it. */
    List<PersonId> peopleOf(ApplicationId draft) {
        return jdbc.sql(
                        """
                        select created_by as person from application where id = :id
                        union
                        select saved_by from application_answer where application_id = :id
                        """)
                .param("id", draft.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
