package fr.beffroi.application.beneficiary;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.State;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.ChangesSealed;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.organisation.OrganisationChanged;
import fr.beffroi.organisation.Representative;
import fr.beffroi.process.Processes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes what changes of an organisation while its requests are open, in the transaction of the
 * change, and has an officer of each funder validate it. The SIRET never changes: another
 * establishment is another organisation.
 */
@Component
class ProposedChanges {

    private static final String MESSAGE = "MSG_BENEFICIARY_CHANGE";

    /** What the process of every request waits for, in each of its versions. */
    private static final String BEGUN = "MSG_WITHDRAWAL";

    /** The document that gives the bank details, in the list of every call. */
    private static final String BANK_DETAILS = "RIB";

    private final Applications applications;
    private final Calls calls;
    private final ChangeRows rows;
    private final FollowedNames names;
    private final Processes processes;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    ProposedChanges(
            Applications applications,
            Calls calls,
            ChangeRows rows,
            FollowedNames names,
            Processes processes,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.names = names;
        this.processes = processes;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** A change of one subject, the same for every request. */
    private record Proposal(UUID id, Subject subject, String before, String after) {

        static Proposal of(Subject subject, String before, String after) {
            return new Proposal(TimeOrderedUuid.next(), subject, before, after);
        }
    }

    @EventListener
    void changed(OrganisationChanged change) {
        String before = said(change.formerRepresentative());
        String after = said(change.representative());
        if (change.formerName().equals(change.name()) && before.equals(after)) {
            return;
        }
        for (ApplicationId id : rows.submitted(change.organisation())) {
            Application application = applications.lock(id);
            if (asksForMoney(application)) {
                propose(application, change, before, after);
            } else if (!change.formerName().equals(change.name())) {
                // Nothing is paid: nobody has to validate.
                names.follow(application, change.name());
            }
        }
    }

    private void propose(
            Application application, OrganisationChanged change, String before, String after) {
        List<FundingRequest> requests = open(application);
        // One that was refused or decided does not come back with a change of something else.
        if (!change.formerName().equals(change.name())) {
            // The dossier keeps the name that it was submitted with, whatever came since.
            String kept = application.organisationName();
            propose(application, requests, Proposal.of(Subject.NAME, kept, change.name()));
        }
        propose(application, requests, Proposal.of(Subject.REPRESENTATIVE, before, after));
    }

    private boolean asksForMoney(Application application) {
        return calls.get(application.call()).asksForMoney();
    }

    /** At intake, whoever checks the completeness reads the new document. */
    @EventListener
    void sealed(ChangesSealed change) {
        if (!change.changedDocuments().contains(BANK_DETAILS)) {
            return;
        }
        Application application = applications.lock(change.application());
        if (!asksForMoney(application)) {
            return;
        }
        Set<String> examined =
                processes.waiting(
                        BEGUN,
                        application.requests().stream().map(one -> one.id().toString()).toList());
        List<FundingRequest> requests =
                open(application).stream()
                        .filter(one -> examined.contains(one.id().toString()))
                        .toList();
        String version = String.valueOf(change.version());
        propose(application, requests, Proposal.of(Subject.BANK_DETAILS, "", version));
    }

    private void propose(
            Application application, List<FundingRequest> requests, Proposal proposal) {
        requests.forEach(request -> propose(application, request, proposal));
    }

    private void propose(Application application, FundingRequest request, Proposal proposal) {
        List<BeneficiaryChange> waiting = rows.pending(request.id());
        Optional<BeneficiaryChange> earlier =
                waiting.stream().filter(one -> one.subject() == proposal.subject()).findFirst();
        if (earlier.filter(one -> one.after().equals(proposal.after())).isPresent()) {
            return;
        }
        String before = earlier.map(BeneficiaryChange::before).orElse(proposal.before());
        earlier.ifPresent(one -> rows.supersede(one.id()));
        if (before.equals(proposal.after())) {
            return;
        }
        var change =
                new BeneficiaryChange(
                        TimeOrderedUuid.next(),
                        proposal.id(),
                        request.id(),
                        proposal.subject(),
                        before,
                        proposal.after(),
                        actor.get().requirePerson(),
                        clock.instant(),
                        State.PENDING,
                        false,
                        "",
                        null,
                        null);
        rows.add(application.id(), change);
        journal.record(
                AuditEntry.of("beneficiary.change-proposed", "funding-request", request.id())
                        .changing(null, Map.of("subject", change.subject())));
        if (waiting.isEmpty()) {
            processes.send(
                    "beneficiary-change:" + change.id(),
                    MESSAGE,
                    request.id().toString(),
                    Map.of());
        }
    }

    private static List<FundingRequest> open(Application application) {
        return application.requests().stream().filter(one -> !one.state().isFinal()).toList();
    }

    private static String said(Representative person) {
        return Stream.of(person.name(), person.function())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
