package fr.beffroi.call.course;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do of a call once it is closed: plan the sessions, look back on it. */
@Service
class CourseCommands {

    private final Calls calls;
    private final CallReach reach;
    private final CampaignTasks tasks;
    private final CallSteps steps;
    private final Sessions sessions;
    private final AuditJournal journal;
    private final CurrentActor actor;

    CourseCommands(
            Calls calls,
            CallReach reach,
            CampaignTasks tasks,
            CallSteps steps,
            Sessions sessions,
            AuditJournal journal,
            CurrentActor actor) {
        this.calls = calls;
        this.reach = reach;
        this.tasks = tasks;
        this.steps = steps;
        this.sessions = sessions;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Says when the committee meets; asked again before all is decided, it changes the days.
     *
     * @param days none where the requests are decided without a committee
     * @throws fr.beffroi.kernel.NotFound if the call is outside the person's reach
     */
    @Retried
    @Transactional
    public Outcome<CallId> plan(CallId id, NavigableSet<LocalDate> days) {
        CallForProjects call = calls.hold(id);
        reach.require(CallRights.PLAN_SESSIONS, call);
        PersonId person = actor.get().requirePerson();
        boolean planned = isDone(call, CallStep.SESSIONS_PLANNED);
        if (isDone(call, CallStep.ALL_DECIDED)
                || (!planned && tasks.open(id, CampaignTasks.PLAN_SESSIONS).isEmpty())) {
            return Outcome.refused("course.refused.not-now");
        }
        Optional<Refusal> held = tasks.barred(id, CampaignTasks.PLAN_SESSIONS, person);
        if (held.isPresent()) {
            return new Outcome.Refused<>(held.get());
        }
        List<LocalDate> before = sessions.of(id);
        sessions.replace(id, days);
        steps.done(id, CallStep.SESSIONS_PLANNED, call.closesAt(), person, "");
        journal.record(
                AuditEntry.of("call.plan-sessions", "call", id)
                        .changing(
                                Map.of("days", before.toString()),
                                Map.of("days", days.toString())));
        tasks.complete(id, CampaignTasks.PLAN_SESSIONS, person, Map.of());
        return Outcome.done(id);
    }

    /**
     * Ends the campaign with its lessons; its results are published. Asked twice, it is done.
     *
     * @throws fr.beffroi.kernel.NotFound if the call is outside the person's reach
     */
    @Retried
    @Transactional
    public Outcome<CallId> report(CallId id, String lessons) {
        CallForProjects call = calls.hold(id);
        reach.require(CallRights.PREPARE, call);
        PersonId person = actor.get().requirePerson();
        if (isDone(call, CallStep.REPORTED)) {
            return Outcome.done(id);
        }
        if (tasks.open(id, CampaignTasks.REPORT).isEmpty()) {
            return Outcome.refused("course.refused.not-now");
        }
        Optional<Refusal> held = tasks.barred(id, CampaignTasks.REPORT, person);
        if (held.isPresent()) {
            return new Outcome.Refused<>(held.get());
        }
        steps.done(id, CallStep.REPORTED, call.closesAt(), person, lessons);
        journal.record(AuditEntry.of("call.report", "call", id));
        tasks.complete(id, CampaignTasks.REPORT, person, Map.of());
        return Outcome.done(id);
    }

    private boolean isDone(CallForProjects call, CallStep step) {
        return steps.of(call.id()).stream()
                .anyMatch(s -> s.step() == step && s.plannedAt().equals(call.closesAt()));
    }
}
