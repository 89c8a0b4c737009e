package fr.beffroi.application.beneficiary;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.beneficiary.Proposals.Proposal;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.organisation.OrganisationChanged;
import fr.beffroi.organisation.Representative;
import java.util.List;
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

    private final Applications applications;
    private final Calls calls;
    private final ChangeRows rows;
    private final FollowedNames names;
    private final Proposals proposals;

    ProposedChanges(
            Applications applications,
            Calls calls,
            ChangeRows rows,
            FollowedNames names,
            Proposals proposals) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.names = names;
        this.proposals = proposals;
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
            if (change.byRegister()) {
                settle(application, change.name());
            } else if (asksForMoney(application)) {
                propose(application, change, before, after);
            } else if (!change.formerName().equals(change.name())) {
                // Nothing is paid: nobody has to validate.
                names.follow(application, change.name());
            }
        }
    }

    /** The name of the register holds, whatever the organisation had typed. */
    private void settle(Application application, String name) {
        names.follow(application, name);
        Proposals.open(application).stream()
                .flatMap(request -> rows.pending(request.id()).stream())
                .filter(waiting -> waiting.subject() == Subject.NAME)
                .forEach(waiting -> rows.supersede(waiting.id()));
    }

    private void propose(
            Application application, OrganisationChanged change, String before, String after) {
        List<FundingRequest> requests = Proposals.open(application);
        // One that was refused or decided does not come back with a change of something else.
        if (!change.formerName().equals(change.name())) {
            // The dossier keeps the name that it was submitted with, whatever came since.
            String kept = application.organisationName();
            proposals.propose(
                    application, requests, Proposal.of(Subject.NAME, kept, change.name()));
        }
        proposals.propose(
                application, requests, Proposal.of(Subject.REPRESENTATIVE, before, after));
    }

    private boolean asksForMoney(Application application) {
        return calls.get(application.call()).asksForMoney();
    }

    private static String said(Representative person) {
        return Stream.of(person.name(), person.function())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
