package fr.beffroi.review;

import fr.beffroi.application.Application;
import fr.beffroi.process.UserTasks;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which page comes next, so that nobody has to look for it. */
@Component
public class ReviewWay {

    private final UserTasks tasks;
    private final List<TabOfTask> tabs;

    ReviewWay(UserTasks tasks, List<TabOfTask> tabs) {
        this.tasks = tasks;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(TabOfTask::order)).toList();
    }

    /** Last part of the address of the tab whose task is open now; the summary if none is. */
    public String next(Application application) {
        List<String> open =
                tasks.openFor(application.processKeys()).stream()
                        .map(task -> task.definitionKey())
                        .toList();
        return tabs.stream()
                .filter(tab -> open.contains(tab.definitionKey()))
                .map(TabOfTask::key)
                .findFirst()
                .orElse("resume");
    }
}
