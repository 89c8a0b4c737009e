package fr.beffroi.application.draft;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallGuests;
import fr.beffroi.call.Invitations;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of the organisations that a service invited to a restricted call. */
@Component
class InvitedApplicants implements CallGuests {

    private final Invitations invitations;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final Mandates mandates;

    InvitedApplicants(
            Invitations invitations,
            Organisations organisations,
            CurrentActor actor,
            Mandates mandates) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.actor = actor;
        this.mandates = mandates;
    }

    @Override
    public boolean includeReader(CallForProjects call) {
        return actor.get().kind() == ActorKind.APPLICANT && !invitedOf(call).isEmpty();
    }

    /** The person's organisations that may apply: all of them, or those that were invited. */
    List<Organisation> invitedOf(CallForProjects call) {
        return mine().stream().filter(organisation -> isInvited(call, organisation)).toList();
    }

    /** Those of the person; of an agent, those under a mandate that holds. */
    List<Organisation> mine() {
        return organisations.of(actor.get().requirePerson()).stream()
                .filter(organisation -> mandates.letsAct(organisation.id()))
                .toList();
    }

    boolean isInvited(CallForProjects call, Organisation organisation) {
        return invitations.areFor(call, List.of(organisation.siret()));
    }
}
