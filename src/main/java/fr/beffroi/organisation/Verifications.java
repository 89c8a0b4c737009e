package fr.beffroi.organisation;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an organisation is the one it says: told by the register, or vouched for by an officer.
 * Until then nothing is decided in its favour or against it (forms §1, degraded mode).
 */
@Service
public class Verifications {

    private final VerificationRows rows;
    private final OrganisationRows organisations;
    private final ApplicationEventPublisher events;
    private final AuditJournal journal;
    private final CurrentActor actor;

    Verifications(
            VerificationRows rows,
            OrganisationRows organisations,
            ApplicationEventPublisher events,
            AuditJournal journal,
            CurrentActor actor) {
        this.rows = rows;
        this.organisations = organisations;
        this.events = events;
        this.journal = journal;
        this.actor = actor;
    }

    /** What the register said of it last. */
    public Verification of(OrganisationId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("Organisation " + id));
    }

    /** Why no decision may be signed for it yet; empty once it is verified. */
    public Optional<Refusal> bar(OrganisationId id) {
        RegisterState state = of(id).state();
        return state.isVerified()
                ? Optional.empty()
                : Optional.of(Refusal.because("organisation.bar." + state.name()));
    }

    /**
     * An officer vouches for an organisation that the register does not give. Nothing happens if it
     * is verified already. Whoever calls has checked the right of the officer.
     *
     * @param reason what was looked at, such as a "récépissé de la préfecture"
     */
    @Transactional
    public void confirm(OrganisationId id, String reason) {
        Verification before = of(id);
        if (rows.confirm(id, actor.get().requirePerson(), reason)) {
            journal.record(
                    AuditEntry.of("organisation.confirm", "organisation", id)
                            .changing(
                                    Map.of("state", before.state()),
                                    Map.of("state", RegisterState.CONFIRMED))
                            .because(reason));
        }
    }

    /**
     * Keeps what the register answered when it was asked again; its open dossiers learn of another
     * name in the same transaction.
     */
    @Transactional
    void settle(OrganisationId id, RegisterAnswer answer) {
        Verification before = of(id);
        if (before.state().isVerified() || answer.state() == before.state()) {
            return;
        }
        OrganisationSheet known = sheet(id);
        if (answer instanceof RegisterAnswer.Answered && rows.settle(id, answer)) {
            journal.record(
                    AuditEntry.of("organisation.register-answered", "organisation", id)
                            .changing(
                                    Map.of("state", before.state()),
                                    Map.of("state", answer.state())));
            tell(known, sheet(id));
        }
    }

    private void tell(OrganisationSheet before, OrganisationSheet after) {
        String formerName = before.organisation().name();
        String name = after.organisation().name();
        if (!formerName.equals(name)) {
            events.publishEvent(
                    new OrganisationChanged(
                            after.organisation().id(),
                            formerName,
                            name,
                            before.representative(),
                            after.representative(),
                            true));
        }
    }

    private OrganisationSheet sheet(OrganisationId id) {
        return organisations.sheet(id).orElseThrow(() -> new NotFound("Organisation " + id));
    }
}
