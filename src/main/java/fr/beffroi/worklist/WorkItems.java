package fr.beffroi.worklist;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code work_item}, as it is fed. */
@Repository
class WorkItems {

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a task came to be as it is.
     *
     * @param arrondissement code of that of the applicant's commune, if it is known
     * @param by who opened or changed it
     */
    record Hand(
            @Nullable String arrondissement,
            @Nullable String assigneeName,
            Actor by,
            Instant moment) {}

    /**
     * Writes the task as it is now. Given by who held it to a colleague, it is delegated; come to
     * somebody by another's hand, it is unread.
     */
    void put(UserTask task, int tray, TaskSubject subject, Hand hand) {
        jdbc.sql(
                        """
                        insert into work_item (task_id, tray_id, application_id,
                            funding_request_id, consulted, reference, title, applicant, call_id,
                            amount_asked, opened_at, due_at, assignee, assignee_name,
                            commune, arrondissement, labels, changed_at, words)
                        values (:task, :tray, :application::uuid, :request::uuid, :consulted,
                            :reference, :title, :applicant, :call, :amount, :openedAt,
                            coalesce(:dueAt::timestamptz, 'infinity'), :assignee::uuid,
                            :assigneeName, :commune, :arrondissement,
                            coalesce((select labels from work_label
                                      where application_id = :application::uuid), '{}'),
                            :openedAt, work_words(:text))
                        on conflict (task_id) do update set
                            tray_id = excluded.tray_id, due_at = excluded.due_at,
                            assignee = excluded.assignee, assignee_name = excluded.assignee_name,
                            changed_at = case
                                when excluded.assignee is not null
                                    and excluded.assignee is distinct from work_item.assignee
                                    and excluded.assignee is distinct from :by::uuid
                                then :moment else work_item.changed_at end,
                            delegated_by = case
                                when excluded.assignee is not distinct from work_item.assignee
                                then work_item.delegated_by
                                when work_item.assignee = :by::uuid
                                    and excluded.assignee is not null
                                then :by::uuid end,
                            delegated_by_name = case
                                when excluded.assignee is not distinct from work_item.assignee
                                then work_item.delegated_by_name
                                when work_item.assignee = :by::uuid
                                    and excluded.assignee is not null
                                then :byName::text end
                        """)
                .param("task", task.id())
                .param("tray", tray)
                .param("application", task.isOfCall() ? null : task.applicationId())
                .param("request", task.fundingRequestId())
                .param("consulted", task.service())
                .param("reference", subject.reference())
                .param("title", subject.title())
                .param("applicant", subject.applicant())
                .param("call", subject.call().value())
                .param("amount", subject.amountAsked().euros())
                .param("openedAt", at(task.createdAt()))
                .param("dueAt", task.dueAt() == null ? null : at(task.dueAt()))
                .param("assignee", task.assignee() == null ? null : task.assignee().value())
                .param("assigneeName", hand.assigneeName())
                .param("commune", subject.commune())
                .param("arrondissement", hand.arrondissement())
                .param("by", hand.by().person() == null ? null : hand.by().person().value())
                .param("byName", hand.by().displayName())
                .param("moment", at(hand.moment()))
                .param("text", text(subject, task.name()))
                .update();
    }

    /** By which a task is found. */
    static String text(TaskSubject subject, String step) {
        return SearchText.of(subject.reference(), subject.title(), subject.applicant(), step);
    }

    /**
     * A task done by another than who held it.
     *
     * @param holderName who was absent
     */
    record DoneFor(@Nullable UUID application, UUID call, String step, String holderName) {}

    /** Answers for whom it was done, if it was held by another. */
    Optional<DoneFor> end(String task, boolean completed, Actor by, Instant moment) {
        UUID person = by.person() == null ? null : by.person().value();
        Optional<DoneFor> doneFor =
                jdbc.sql(
                                """
                                update work_item w set ended_at = :moment, completed = :completed,
                                    ended_by = :person::uuid, ended_by_name = :name,
                                    ended_for_name = case when exists (
                                        select from absence a
                                        where a.person = w.assignee
                                          and a.substitute = :person::uuid
                                          and a.cancelled_at is null
                                          and (cast(:moment as timestamptz) at time zone 'Europe/Paris')::date
                                              between a.from_day and a.to_day)
                                        then assignee_name end
                                from work_tray t
                                where w.task_id = :task and w.ended_at is null and t.id = w.tray_id
                                returning w.application_id, w.call_id, t.definition_key,
                                    w.ended_for_name
                                """)
                        .param("moment", at(moment))
                        .param("completed", completed)
                        .param("person", completed ? person : null)
                        .param("name", completed ? by.displayName() : null)
                        .param("task", task)
                        .query(WorkItems::doneFor)
                        .optional()
                        .flatMap(one -> one);
        jdbc.sql("delete from work_item_read where task_id = ?").param(task).update();
        return doneFor;
    }

    private static Optional<DoneFor> doneFor(ResultSet row, int number) throws SQLException {
        String name = row.getString("ended_for_name");
        return name == null
                ? Optional.empty()
                : Optional.of(
                        new DoneFor(
                                row.getObject("application_id", UUID.class),
                                row.getObject("call_id", UUID.class),
                                row.getString("definition_key"),
                                name));
    }

    /** Writes the labels of a dossier on its tasks, and keeps them for those to come. */
    void label(ApplicationId application, Set<UUID> labels) {
        Map<String, Object> said =
                Map.of("application", application.value(), "labels", labels.toArray(UUID[]::new));
        jdbc.sql(
                        """
                        insert into work_label (application_id, labels)
                        values (:application, :labels)
                        on conflict (application_id) do update set labels = excluded.labels
                        """)
                .params(said)
                .update();
        jdbc.sql(
                        """
                        update work_item set labels = :labels
                        where application_id = :application and ended_at is null
                        """)
                .params(said)
                .update();
    }

    /**
     * Who holds each open task whose id follows one and goes up to the other, null meaning none.
     */
    Map<String, Optional<UUID>> holdersBetween(String after, @Nullable String last) {
        return jdbc
                .sql(
                        """
                        select task_id, assignee from work_item
                        where ended_at is null and task_id > :after
                          and (:last::text is null or task_id <= :last)
                        """)
                .param("after", after)
                .param("last", last)
                .query(WorkItems::holder)
                .list()
                .stream()
                .collect(toMap(Holder::task, Holder::person));
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getString("task_id"),
                Optional.ofNullable(row.getObject("assignee", UUID.class)));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private record Holder(String task, Optional<UUID> person) {}
}
