package fr.beffroi.application.withdrawal;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Processes;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends a dossier before its decision: the applicant withdraws it, or the service closes it because
 * its call is cancelled. Who asked tells which.
 */
@Component
class Ending {

    private static final String MESSAGE = "MSG_WITHDRAWAL";

    private final Processes processes;
    private final People people;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Ending(Processes processes, People people, JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.processes = processes;
        this.people = people;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    static List<FundingRequest> open(Application application) {
        return application.requests().stream()
                .filter(request -> !request.state().isFinal())
                .toList();
    }

    /** Keeps who asked and why, and stops what runs; the first who asks counts. */
    void ask(Application application, String reason) {
        keep(application.id(), reason);
        stop(application, this::withdraw);
    }

    /**
     * The same, asked by the service.
     *
     * @return false, and nothing is done, if the applicant has asked to withdraw before
     */
    boolean askByService(Application application, String reason) {
        if (keep(application.id(), reason) == 0 && !isByService(application.id())) {
            return false;
        }
        stop(application, this::cancel);
        return true;
    }

    private void stop(Application application, Consumer<String> send) {
        String intake = application.id().toString();
        if (processes.waiting(MESSAGE, List.of(intake)).isEmpty()) {
            open(application).forEach(request -> send.accept(request.id().toString()));
        } else {
            // Until the file is complete, its requests move together in the process of the intake.
            send.accept(intake);
        }
    }

    /** Whether an agent asked for it. */
    boolean isByService(ApplicationId id) {
        return jdbc.sql("select asked_by from withdrawal where application_id = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getObject("asked_by", UUID.class)))
                .optional()
                .flatMap(people::find)
                .filter(person -> person.kind() == ActorKind.AGENT)
                .isPresent();
    }

    private int keep(ApplicationId id, String reason) {
        return jdbc.sql(
                        """
                        insert into withdrawal (application_id, reason, asked_at, asked_by)
                        values (:id, :reason, :at, :by) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("reason", reason.replace("\0", ""))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.get().requirePerson().value())
                .update();
    }

    private void withdraw(String businessKey) {
        processes.send("withdrawal:" + businessKey, MESSAGE, businessKey, Map.of());
    }

    /** As the process of the call does; drawings from before know the withdrawal alone. */
    private void cancel(String businessKey) {
        String message = CancelledCalls.MESSAGE;
        if (processes.waiting(message, List.of(businessKey)).isEmpty()) {
            withdraw(businessKey);
        } else {
            processes.send("cancelled-by-hand:" + businessKey, message, businessKey, Map.of());
        }
    }
}
