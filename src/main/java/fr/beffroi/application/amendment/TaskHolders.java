package fr.beffroi.application.amendment;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells those who hold a task on a dossier that the applicant has changed it. */
@Component
class TaskHolders {

    private final UserTasks tasks;
    private final People people;
    private final Messages messages;
    private final String publicUrl;

    TaskHolders(
            UserTasks tasks,
            People people,
            Messages messages,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.tasks = tasks;
        this.people = people;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Queues one e-mail to each in the caller's transaction. */
    void tell(Application application, int version) {
        tasks.openFor(application.processKeys()).stream()
                .map(UserTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(person -> people.find(person).stream())
                .forEach(person -> tell(person, application, version));
    }

    private void tell(Person person, Application application, int version) {
        messages.send(
                new OutgoingMessage(
                        null,
                        person.email(),
                        "application/mail/changed-task",
                        person.locale(),
                        Map.of(
                                "number",
                                application.requireNumber(),
                                "title",
                                application.title(),
                                "organisation",
                                application.organisationName(),
                                "version",
                                version,
                                "address",
                                publicUrl
                                        + "/dossiers/"
                                        + application.id()
                                        + "/modifications?version="
                                        + version,
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(application.requireNumber())),
                        List.of()));
    }
}
