package fr.beffroi.process.task;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.UserTask;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Says a task of the engine in our words; to be called inside one of the engine's commands. */
final class TaskReader {

    private TaskReader() {}

    static UserTask read(TaskEntity task) {
        return new UserTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessDefinition().getKey(),
                task.getExecution().getProcessBusinessKey(),
                groupOf(task),
                personOf(task.getAssignee()),
                task.getCreateTime().toInstant(),
                instantOf(task.getDueDate()),
                Objects.requireNonNullElse(text(task, "applicationId"), ""),
                text(task, "fundingRequestId"),
                text(task, "service"));
    }

    private static String groupOf(TaskEntity task) {
        List<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).distinct().toList();
        if (groups.size() != 1 || groups.getFirst() == null) {
            throw new IllegalStateException(
                    task.getTaskDefinitionKey() + " must have one candidate group, has " + groups);
        }
        return groups.getFirst();
    }

    private static @Nullable String text(TaskEntity task, String variable) {
        Object value = task.getVariable(variable);
        return value == null ? null : value.toString();
    }

    private static @Nullable PersonId personOf(@Nullable String assignee) {
        return assignee == null ? null : PersonId.of(assignee);
    }

    private static @Nullable Instant instantOf(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
