package fr.beffroi.committee.session;

import fr.beffroi.authority.Authorities;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.SessionTaskSubjects;
import fr.beffroi.worklist.TaskPage;
import fr.beffroi.worklist.TaskSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of a session in the task list, and where they are done. */
@Configuration(proxyBeanMethods = false)
class SessionTasks {

    /**
     * A page of the session.
     *
     * @param path after the address of the session
     */
    private record Page(String definitionKey, String path) implements TaskPage {

        @Override
        public String address(UserTask task) {
            return "/commissions/" + task.businessKey() + path;
        }
    }

    @Bean
    TaskPage agendaPage() {
        return new Page(SessionDesk.AGENDA, "");
    }

    @Bean
    TaskPage holdSessionPage() {
        return new Page(SessionDesk.HOLD, "/seance");
    }

    @Bean
    TaskPage signMinutesPage() {
        return new Page(SessionDesk.SIGN, "");
    }

    /** Its reference as the number, its authority as the applicant. */
    @Bean
    SessionTaskSubjects sessionTaskSubjects(
            SessionRows sessions, Calls calls, Authorities authorities) {
        return task ->
                task.process().equals(SessionDesk.PROCESS)
                        ? sessions.find(UUID.fromString(task.businessKey()))
                                .map(session -> subject(session, calls, authorities))
                        : Optional.empty();
    }

    private static TaskSubject subject(
            CommitteeSession session, Calls calls, Authorities authorities) {
        CallId call = session.calls().getFirst();
        return new TaskSubject(
                session.reference(),
                session.title(),
                authorities.get(session.authority()).name(),
                call,
                calls.get(call).title(),
                session.scheme(),
                session.department(),
                Money.ZERO,
                null);
    }
}
