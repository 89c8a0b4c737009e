package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows the page of each kind of task. */
@Component
class TaskAddresses {

    private final Map<String, TaskPage> pages;

    TaskAddresses(List<TaskPage> pages) {
        this.pages = pages.stream().collect(toUnmodifiableMap(TaskPage::definitionKey, p -> p));
    }

    /** The page of the task; its dossier if no page is made for that kind. */
    String of(UserTask task) {
        TaskPage page = pages.get(task.definitionKey());
        return page == null ? "/dossiers/" + task.applicationId() : page.address(task);
    }
}
