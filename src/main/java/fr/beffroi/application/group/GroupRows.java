package fr.beffroi.application.group;

import static java.util.Comparator.comparing;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code group_message}, and those whom one is for. */
@Repository
class GroupRows {

    /** Of {@code application a}: drafts typed online, or dossiers open to the person's services. */
    private static final String MEANT =
            """
            a.call_id = :call and a.abandoned_at is null and (
                :drafts and a.submitted_at is null and a.channel <> 'PAPER'
                or not :drafts and a.submitted_at is not null
                    and exists (select from dossier_access d where d.application_id = a.id
                        and d.authority || ':' || d.service = any(:services))
                    and (cardinality(:states::text[]) = 0
                        or exists (select from funding_request r where r.application_id = a.id
                            and r.state = any(:states))))
            """;

    private static final String COLUMNS =
            "select id, call_id, audience, states, body, awaiting, m.author_id, author_name,"
                    + " signed_as, asked_at, recipients, page, f.document_id, f.file_name, f.size"
                    + " from group_message m left join group_message_file f using (page) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int count(CallId call, TypedGroup typed, String[] services) {
        return meant("select count(*) from application a where " + MEANT, call, typed, services)
                .query(Integer.class)
                .single();
    }

    /** One of those meant, to show what it would read. */
    Optional<ApplicationId> example(CallId call, TypedGroup typed, String[] services) {
        return meant(
                        "select a.id from application a where " + MEANT + " order by a.id limit 1",
                        call,
                        typed,
                        services)
                .query((row, n) -> new ApplicationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** How many dossiers of the call have a request in each state. */
    Map<String, Integer> states(CallId call, String[] services) {
        var states = new TreeMap<String, Integer>(comparing(FundingRequestState::valueOf));
        jdbc.sql(
                        """
                        select r.state, count(distinct a.id) as dossiers
                        from application a join funding_request r on r.application_id = a.id
                        where a.call_id = :call and a.abandoned_at is null
                          and exists (select from dossier_access d where d.application_id = a.id
                              and d.authority || ':' || d.service = any(:services))
                        group by r.state
                        """)
                .param("call", call.value())
                .param("services", services)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(state -> states.put(state.getKey(), state.getValue()));
        return states;
    }

    /** False if its page has sent it before. */
    boolean add(GroupMessage message) {
        return jdbc.sql(
                                """
                                insert into group_message (id, call_id, audience, states, body,
                                    awaiting, author_id, author_name, signed_as, asked_at,
                                    recipients, page)
                                values (:id, :call, :audience, :states, :body, :awaiting, :author,
                                    :name, :signed, :at, 0, :page)
                                on conflict (page) do nothing
                                """)
                        .param("id", message.id())
                        .param("call", message.call().value())
                        .param("audience", message.audience().name())
                        .param("states", message.states().toArray(String[]::new))
                        .param("body", message.body())
                        .param("awaiting", message.awaiting())
                        .param("author", message.author().value())
                        .param("name", message.authorName())
                        .param("signed", message.signedAs())
                        .param("at", OffsetDateTime.now(clock))
                        .param("page", message.page())
                        .update()
                == 1;
    }

    /** Notes who it is for, from now on whatever becomes of them; returns how many. */
    int address(UUID group, CallId call, TypedGroup typed, String[] services) {
        int recipients =
                meant(
                                "insert into group_message_recipient (group_id, application_id)"
                                        + " select :group, a.id from application a where "
                                        + MEANT,
                                call,
                                typed,
                                services)
                        .param("group", group)
                        .update();
        jdbc.sql("update group_message set recipients = ? where id = ?")
                .params(recipients, group)
                .update();
        return recipients;
    }

    Optional<GroupMessage> ofPage(UUID page) {
        return jdbc.sql(COLUMNS + "where page = ?")
                .param(page)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<GroupMessage> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query((row, n) -> read(row)).optional();
    }

    /** Those of a call, the last one first, fifty at most. */
    List<GroupMessage> of(CallId call) {
        return jdbc.sql(COLUMNS + "where call_id = ? order by asked_at desc, id desc limit 50")
                .param(call.value())
                .query((row, n) -> read(row))
                .list();
    }

    private JdbcClient.StatementSpec meant(
            String sql, CallId call, TypedGroup typed, String[] services) {
        return jdbc.sql(sql)
                .param("call", call.value())
                .param("drafts", typed.audience() == Audience.DRAFTS)
                .param("services", services)
                .param("states", typed.states().toArray(String[]::new));
    }

    private static GroupMessage read(ResultSet row) throws SQLException {
        @Nullable String signedAs = row.getString("signed_as");
        return new GroupMessage(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                Audience.valueOf(row.getString("audience")),
                Arrays.asList((String[]) row.getArray("states").getArray()),
                row.getString("body"),
                row.getBoolean("awaiting"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                signedAs,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("recipients"),
                row.getObject("page", UUID.class),
                GroupFiles.read(row).stream().toList());
    }
}
