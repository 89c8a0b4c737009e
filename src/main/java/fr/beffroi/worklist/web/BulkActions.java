package fr.beffroi.worklist.web;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.worklist.TaskLabelling;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Does one thing to many tasks: each in a transaction of its own, with its own answer. What was
 * done before the machine stops stays done, and told.
 */
@Service
class BulkActions {

    private static final Logger LOG = LoggerFactory.getLogger(BulkActions.class);

    private final TaskClaims claims;
    private final Assignments assignments;
    private final ListedTasks listed;
    private final ReadMarks marks;
    private final ObjectProvider<TaskLabelling> labelling;
    private final Bulks bulks;
    private final CurrentActor actor;

    BulkActions(
            TaskClaims claims,
            Assignments assignments,
            ListedTasks listed,
            ReadMarks marks,
            ObjectProvider<TaskLabelling> labelling,
            Bulks bulks,
            CurrentActor actor) {
        this.claims = claims;
        this.assignments = assignments;
        this.listed = listed;
        this.marks = marks;
        this.labelling = labelling;
        this.bulks = bulks;
        this.actor = actor;
    }

    /** Nothing happens if it was sent before. */
    void run(BulkOrder order) {
        if (!bulks.begin(order, actor.get().requirePerson().value())) {
            return;
        }
        int number = 0;
        for (String task : order.tasks()) {
            bulks.add(order.id(), number++, one(order, task));
        }
        bulks.end(order.id());
    }

    private BulkRow one(BulkOrder order, String taskId) {
        try {
            ListedTask task = listed.get(taskId);
            return row(task, done(order, task));
        } catch (NotFound e) {
            return new BulkRow(taskId, "", false, "worklist.bulk.gone", List.of());
        } catch (RuntimeException e) {
            LOG.error("Bulk action {} on task {}", order.action(), taskId, e);
            return new BulkRow(taskId, "", false, "worklist.bulk.failed", List.of());
        }
    }

    private Outcome<?> done(BulkOrder order, ListedTask task) {
        UUID me = actor.get().requirePerson().value();
        return switch (order.action()) {
            case CLAIM -> claims.claim(task.taskId(), order.declaresNone());
            case DECLARE -> claims.declare(task.taskId());
            case RELEASE -> claims.release(task.taskId());
            case ASSIGN ->
                    assignments.assign(
                            task.taskId(), PersonId.of(order.target()), order.evenTaken());
            case LABEL -> label(task.applicationId(), UUID.fromString(order.target()));
            case READ -> {
                marks.read(me, task.taskId());
                yield Outcome.done(task);
            }
            case UNREAD -> {
                marks.unread(me, task.taskId());
                yield Outcome.done(task);
            }
        };
    }

    private Outcome<?> label(@Nullable UUID application, UUID label) {
        return application == null
                ? Outcome.refused("worklist.bulk.no-dossier")
                : labelling.getObject().stick(new ApplicationId(application), label);
    }

    private static BulkRow refused(ListedTask task, Refusal refusal) {
        return new BulkRow(
                task.taskId(),
                task.reference(),
                false,
                refusal.messageKey(),
                refusal.arguments().stream().map(Object::toString).toList());
    }

    private static BulkRow row(ListedTask task, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                    new BulkRow(
                            task.taskId(), task.reference(), true, "worklist.bulk.ok", List.of());
            case Outcome.Refused<?> refused -> refused(task, refused.refusal());
        };
    }
}
