package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement of whoever administers an organisation to a mandate that an agent added. */
@Service
public class MandateAgreements {

    private final MandateRows rows;
    private final OrganisationRows organisations;
    private final MandateMails mails;
    private final People people;
    private final Permissions permissions;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    MandateAgreements(
            MandateRows rows,
            OrganisationRows organisations,
            MandateMails mails,
            People people,
            Permissions permissions,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.mails = mails;
        this.people = people;
        this.permissions = permissions;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Agrees to a mandate, which holds from now on; agreed to already, it stays so. Refused once it
     * is over.
     *
     * @throws NotFound for whoever does not administer the organisation
     */
    @Transactional
    public Outcome<Mandate> agree(OrganisationId organisation, UUID id) {
        if (!permissions.allows(OrganisationRights.CHANGE, Resource.of(organisation))) {
            throw new NotFound("Organisation " + organisation);
        }
        organisations.lock(organisation);
        Mandate mandate =
                rows.find(id)
                        .filter(one -> one.organisation().equals(organisation))
                        .orElseThrow(() -> new NotFound("Mandate " + id));
        LocalDate today = LocalDate.now(clock);
        if (mandate.isInForceOn(today)) {
            return Outcome.done(mandate);
        }
        if (!mandate.isWaitingOn(today)) {
            return Outcome.refused("mandate.refused.over");
        }
        rows.agree(id, actor.get().requirePerson());
        people.give(mandate.agent(), Mandates.proxy(organisation));
        people.find(mandate.agent()).ifPresent(agent -> mails.answered(mandate, agent, true));
        journal.record(
                AuditEntry.of("organisation.mandate-agree", "organisation", organisation)
                        .changing(null, Map.of("mandate", id, "agent", mandate.agent())));
        return Outcome.done(mandate);
    }

    /** Those that wait for the agreement of the person signed in, among these organisations. */
    @Transactional(readOnly = true)
    public List<Mandate> awaited(Collection<OrganisationId> among) {
        UUID[] administered =
                among.stream()
                        .filter(one ->
                                permissions.allows(OrganisationRights.CHANGE, Resource.of(one)))
                        .map(OrganisationId::value)
                        .toArray(UUID[]::new);
        return administered.length == 0
                ? List.of()
                : rows.waitingFor(administered, LocalDate.now(clock));
    }
}
