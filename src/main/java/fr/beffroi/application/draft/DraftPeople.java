package fr.beffroi.application.draft;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.call.DraftHolders.Concerned;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people of the applications of a call: who began each of them, who typed in it, who submitted.
 */
@Repository
class DraftPeople {

    /** Of an application {@code a}: something of it has not come to its end. */
    private static final String OPEN =
            "exists (select 1 from funding_request r where r.application_id = a.id and r.state not in ("
                    + Arrays.stream(FundingRequestState.values())
                            .filter(FundingRequestState::isFinal)
                            .map(state -> "'" + state.name() + "'")
                            .collect(Collectors.joining(", "))
                    + "))";

    private final JdbcClient jdbc;

    DraftPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who has a draft, or has submitted.
     *
     * @param title of the project; empty if not yet given
     * @param number of a submitted application
     */
    record Holder(
            ApplicationId draft,
            String title,
            @Nullable String number,
            String organisation,
            PersonId person) {}

    /**
     * In the order of the drafts, all the people of each.
     *
     * @param after the last draft before them; null to begin
     * @param most how many drafts
     * @param submitted whether those are meant too whose submitted application is not over
     */
    List<Holder> after(CallId call, @Nullable UUID after, int most, boolean submitted) {
        return jdbc.sql(
                        """
                        with next as (
                            select id, title, number, organisation_name, created_by, submitted_by
                            from application a
                            where call_id = :call and abandoned_at is null
                              and (submitted_at is null or :submitted and {open})
                              and (:after::uuid is null or id > :after::uuid)
                            order by id limit :most)
                        select next.id, next.title, next.number, next.organisation_name,
                               people.person
                        from next
                        cross join lateral (
                            select next.created_by as person
                            union
                            select next.submitted_by where next.submitted_by is not null
                            union
                            select saved_by from application_answer
                            where application_id = next.id) as people
                        order by next.id, people.person
                        """
                                .replace("{open}", OPEN))
                .param("call", call.value())
                .param("after", after)
                .param("most", most)
                .param("submitted", submitted)
                .query((row, number) ->
                        new Holder(
                                new ApplicationId(row.getObject("id", UUID.class)),
                                row.getString("title") == null ? "" : row.getString("title"),
                                row.getString("number"),
                                row.getString("organisation_name"),
                                new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    /** How many drafts, and how many submitted applications that are not over. */
    Concerned count(CallId call) {
        return jdbc.sql(
                        """
                        select count(*) filter (where submitted_at is null) as drafts,
                               count(*) filter (where submitted_at is not null and {open}) as submitted
                        from application a where call_id = :call and abandoned_at is null
                        """
                                .replace("{open}", OPEN))
                .param("call", call.value())
                .query((row, number) ->
                        new Concerned(row.getInt("drafts"), row.getInt("submitted")))
                .single();
    }
}
