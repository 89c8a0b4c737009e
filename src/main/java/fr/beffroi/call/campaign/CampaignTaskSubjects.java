package fr.beffroi.call.campaign;

import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import fr.beffroi.worklist.CallTaskSubjects;
import fr.beffroi.worklist.TaskSubject;
import org.springframework.stereotype.Component;

/** A call in the task list: its address as the number, its authority as the applicant. */
@Component
class CampaignTaskSubjects implements CallTaskSubjects {

    private final PreparationRows rows;
    private final Calls calls;
    private final Authorities authorities;

    CampaignTaskSubjects(PreparationRows rows, Calls calls, Authorities authorities) {
        this.rows = rows;
        this.calls = calls;
        this.authorities = authorities;
    }

    @Override
    public TaskSubject of(CallId id) {
        return rows.find(id).map(this::prepared).orElseGet(() -> inForce(calls.get(id)));
    }

    private TaskSubject prepared(Preparation call) {
        return subject(
                call.id(),
                call.code(),
                call.title().isBlank() ? call.code() : call.title(),
                call.authority(),
                call.scheme(),
                call.department());
    }

    private TaskSubject inForce(CallForProjects call) {
        return subject(
                call.id(),
                call.code(),
                call.title(),
                call.authority(),
                call.scheme(),
                call.department());
    }

    private TaskSubject subject(
            CallId id,
            String code,
            String title,
            String authority,
            String scheme,
            String department) {
        String name =
                authorities.all().stream()
                        .filter(one -> one.code().equals(authority))
                        .map(Authority::name)
                        .findFirst()
                        .orElse(authority);
        return new TaskSubject(code, title, name, id, title, scheme, department, Money.ZERO, null);
    }
}
