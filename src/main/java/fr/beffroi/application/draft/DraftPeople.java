package fr.beffroi.application.draft;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the drafts of a call: who began each of them, and who typed in it. */
@Repository
class DraftPeople {

    private final JdbcClient jdbc;

    DraftPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who has a draft.
     *
     * @param title of the project; empty if not yet given
     */
    record Holder(ApplicationId draft, String title, String organisation, PersonId person) {}

    /**
     * In the order of the drafts, all the people of each.
     *
     * @param after the last draft before them; null to begin
     * @param most how many drafts
     */
    List<Holder> after(CallId call, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        with next as (
                            select id, title, organisation_name, created_by from application
                            where call_id = :call and submitted_at is null and abandoned_at is null
                              and (:after::uuid is null or id > :after::uuid)
                            order by id limit :most)
                        select next.id, next.title, next.organisation_name, people.person
                        from next
                        cross join lateral (
                            select next.created_by as person
                            union
                            select saved_by from application_answer
                            where application_id = next.id) as people
                        order by next.id, people.person
                        """)
                .param("call", call.value())
                .param("after", after)
                .param("most", most)
                .query((row, number) ->
                        new Holder(
                                new ApplicationId(row.getObject("id", UUID.class)),
                                row.getString("title") == null ? "" : row.getString("title"),
                                row.getString("organisation_name"),
                                new PersonId(row.getObject("person", UUID.class))))
                .list();
    }
}
