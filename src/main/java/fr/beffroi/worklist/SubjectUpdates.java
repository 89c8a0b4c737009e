package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings to the open tasks of a dossier what it is called since they opened: they are found by the
 * new words, and no more by the old ones. Tasks that have ended keep what they were done under.
 */
@Component
class SubjectUpdates {

    private final JdbcClient jdbc;
    private final TaskSubjects subjects;

    SubjectUpdates(JdbcClient jdbc, TaskSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /**
     * The tasks of one step for one request, or for the whole dossier.
     *
     * @param step its name, which is among the words of the task
     */
    record Named(@Nullable UUID request, String step) {}

    @EventListener
    void changed(SubjectChanged event) {
        ApplicationId application = event.application();
        for (Named tasks : tasks(application)) {
            UUID request = tasks.request();
            FundingRequestId of = request == null ? null : new FundingRequestId(request);
            update(application, tasks, subjects.of(application, of));
        }
    }

    private List<Named> tasks(ApplicationId application) {
        return jdbc.sql(
                        """
                        select distinct i.funding_request_id as request, t.step
                        from work_item i join work_tray t on t.id = i.tray_id
                        where i.application_id = ? and i.ended_at is null
                        """)
                .param(application.value())
                .query(new SimplePropertyRowMapper<>(Named.class))
                .list();
    }

    private void update(ApplicationId application, Named tasks, TaskSubject subject) {
        jdbc.sql(
                        """
                        update work_item i
                        set reference = :reference, title = :title, applicant = :applicant,
                            amount_asked = :amount, words = work_words(:text)
                        from work_tray t
                        where i.application_id = :application and i.ended_at is null
                          and i.funding_request_id is not distinct from :request::uuid
                          and t.id = i.tray_id and t.step = :step
                        """)
                .param("reference", subject.reference())
                .param("title", subject.title())
                .param("applicant", subject.applicant())
                .param("amount", subject.amountAsked().euros())
                .param("text", WorkItems.text(subject, tasks.step()))
                .param("application", application.value())
                .param("request", tasks.request())
                .param("step", tasks.step())
                .update();
    }
}
