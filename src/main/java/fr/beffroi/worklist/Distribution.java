package fr.beffroi.worklist;

import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.process.FirstHolders;
import fr.beffroi.process.TaskGuard;
import fr.beffroi.process.UserTask;
import fr.beffroi.territory.Arrondissement;
import fr.beffroi.territory.Arrondissements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives a task, as it opens, to the officer in charge of the place of the applicant's seat. Who no
 * longer holds the function, or has an interest in the dossier, gets none.
 */
@Component
class Distribution implements FirstHolders {

    private final DistributionRules rules;
    private final TaskSubjects subjects;
    private final Arrondissements arrondissements;
    private final People people;
    private final ObjectProvider<TaskGuard> guards;
    private final AuditJournal journal;

    Distribution(
            DistributionRules rules,
            TaskSubjects subjects,
            Arrondissements arrondissements,
            People people,
            ObjectProvider<TaskGuard> guards,
            AuditJournal journal) {
        this.rules = rules;
        this.subjects = subjects;
        this.arrondissements = arrondissements;
        this.people = people;
        this.guards = guards;
        this.journal = journal;
    }

    @Override
    public Optional<PersonId> of(UserTask task) {
        if (task.isOfCall()) {
            return Optional.empty();
        }
        CandidateGroup group = CandidateGroup.of(task.group());
        List<DistributionRule> known = rules.of(group);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String request = task.fundingRequestId();
        TaskSubject subject =
                subjects.of(
                        ApplicationId.of(task.applicationId()),
                        request == null ? null : FundingRequestId.of(request));
        Optional<DistributionRule> rule =
                matching(known, subject)
                        .filter(one -> mayDo(one, group, subject))
                        .filter(one -> isLet(one, task));
        rule.ifPresent(one -> note(task, one));
        return rule.map(one -> new PersonId(one.person()));
    }

    /** That of the commune before that of its arrondissement. */
    private Optional<DistributionRule> matching(List<DistributionRule> known, TaskSubject subject) {
        String commune = subject.commune();
        if (commune == null) {
            return Optional.empty();
        }
        String around = arrondissements.around(commune).map(Arrondissement::code).orElse("");
        return known.stream()
                .filter(rule -> rule.isFor(DistributionRule.COMMUNE, commune))
                .findFirst()
                .or(() ->
                        known.stream()
                                .filter(rule -> rule.isFor(DistributionRule.ARRONDISSEMENT, around))
                                .findFirst());
    }

    private boolean isLet(DistributionRule rule, UserTask task) {
        return guards.stream().allMatch(guard -> guard.lets(new PersonId(rule.person()), task));
    }

    private boolean mayDo(DistributionRule rule, CandidateGroup group, TaskSubject subject) {
        var scope =
                new Scope(
                        group.authority(), subject.scheme(), subject.territory(), group.service());
        return people.holding(Role.valueOf(group.function()), scope).stream()
                .anyMatch(person -> person.id().value().equals(rule.person()));
    }

    private void note(UserTask task, DistributionRule rule) {
        journal.record(
                AuditEntry.of("task.distribute", "application", task.applicationId())
                        .changing(
                                null,
                                Map.of(
                                        "task", task.id(),
                                        "step", task.definitionKey(),
                                        "holder", rule.personName(),
                                        "place", rule.place())));
    }
}
