package fr.beffroi.review.change;

import fr.beffroi.application.Application;
import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChanges;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person validates what the organisation changed of its data. */
@Service
class ApproveChange {

    static final String TASK = "UT_approve_change";

    private final TaskDesk desk;
    private final TaskWork work;
    private final BeneficiaryChanges changes;
    private final DossierMail mail;

    ApproveChange(TaskDesk desk, TaskWork work, BeneficiaryChanges changes, DossierMail mail) {
        this.desk = desk;
        this.work = work;
        this.changes = changes;
        this.mail = mail;
    }

    /**
     * Decides. Refused if the task is over or another's, to whoever made the change, and if another
     * change came since the page was shown.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<List<BeneficiaryChange>> decide(ApplicationId id, ChangeForm form) {
        return work.begin(
                id,
                form.taskId(),
                TASK,
                ReviewRights.CHECK,
                Duty.INSTRUCTION,
                (application, task, person) -> decide(application, task, person, form));
    }

    private Outcome<List<BeneficiaryChange>> decide(
            Application application, UserTask task, PersonId person, ChangeForm form) {
        FundingRequest request = work.request(task);
        List<BeneficiaryChange> waiting = changes.pending(request.id());
        if (waiting.stream().anyMatch(one -> one.proposedBy().equals(person))) {
            return Outcome.refused("beneficiary.refused.author");
        }
        if (!ChangeForm.seen(waiting).equals(form.seen()) || !form.check(waiting).isEmpty()) {
            return Outcome.refused("beneficiary.refused.changed");
        }
        boolean approved = form.choice() == ChangeForm.Choice.APPROVE;
        changes.decide(request, approved, form.calledBack(), approved ? "" : form.reason());
        if (!waiting.isEmpty()) {
            mail.send(
                    application,
                    "review/mail/change-decided",
                    Map.of("changes", waiting, "approved", approved, "reason", form.reason()),
                    List.of());
        }
        return desk.complete(task, Map.of(), waiting);
    }
}
