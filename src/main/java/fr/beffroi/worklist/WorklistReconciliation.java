package fr.beffroi.worklist;

import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the list with the engine, which is the truth, and mends it. */
@Service
public class WorklistReconciliation {

    private static final int PAGE = 1000;

    private final WorkItems items;
    private final WorkItemFeed feed;
    private final UserTasks tasks;

    WorklistReconciliation(WorkItems items, WorkItemFeed feed, UserTasks tasks) {
        this.items = items;
        this.feed = feed;
        this.tasks = tasks;
    }

    /** What differs, both read as they stood at one moment; empty when all is well. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<WorklistGap> gaps() {
        List<WorklistGap> gaps = new ArrayList<>();
        String after = "";
        List<UserTask> page = tasks.openAfter(after, PAGE);
        while (!page.isEmpty()) {
            String last = page.getLast().id();
            compare(page, items.holdersBetween(after, last), gaps);
            after = last;
            page = tasks.openAfter(after, PAGE);
        }
        compare(List.of(), items.holdersBetween(after, null), gaps);
        return gaps;
    }

    /** Mends one difference by what the engine says now. */
    @Transactional
    public void mend(WorklistGap gap) {
        tasks.find(gap.task()).ifPresentOrElse(feed::put, () -> feed.end(gap.task(), false));
    }

    private static void compare(
            List<UserTask> open, Map<String, Optional<UUID>> listed, List<WorklistGap> gaps) {
        for (UserTask task : open) {
            Optional<UUID> holder = listed.remove(task.id());
            if (holder == null) {
                gaps.add(new WorklistGap(task.id(), WorklistGap.Kind.MISSING));
            } else if (!holder.equals(holderOf(task))) {
                gaps.add(new WorklistGap(task.id(), WorklistGap.Kind.ASSIGNEE));
            }
        }
        listed.keySet().forEach(id -> gaps.add(new WorklistGap(id, WorklistGap.Kind.OVER)));
    }

    private static Optional<UUID> holderOf(UserTask task) {
        return Optional.ofNullable(task.assignee()).map(person -> person.value());
    }
}
