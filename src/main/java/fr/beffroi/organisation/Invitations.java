package fr.beffroi.organisation;

import fr.beffroi.account.NewPerson;
import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Person;
import fr.beffroi.account.RateLimit;
import fr.beffroi.account.Resource;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people to act for an organisation, by a link sent to their mailbox: it serves once and
 * holds for seven days. Whoever follows it needs the account of that address, or opens it then: the
 * link is the proof that the mailbox is theirs.
 */
@Service
public class Invitations {

    /** From one organisation, in a quarter of an hour. */
    private static final int MOST = 20;

    private final InvitationRows rows;
    private final Members members;
    private final Organisations organisations;
    private final InvitationMails mails;
    private final People people;
    private final Permissions permissions;
    private final RateLimit limit;
    private final AuditJournal journal;
    private final CurrentActor actor;

    Invitations(
            InvitationRows rows,
            Members members,
            Organisations organisations,
            InvitationMails mails,
            People people,
            Permissions permissions,
            RateLimit limit,
            AuditJournal journal,
            CurrentActor actor) {
        this.rows = rows;
        this.members = members;
        this.organisations = organisations;
        this.mails = mails;
        this.people = people;
        this.permissions = permissions;
        this.limit = limit;
        this.journal = journal;
        this.actor = actor;
    }

    /** Invitations that nobody has accepted yet, late ones too; administrators see them. */
    public List<Invitation> waiting(OrganisationId organisation) {
        return mayInvite(organisation) ? rows.waiting(organisation) : List.of();
    }

    public boolean mayInvite(OrganisationId organisation) {
        return permissions.allows(OrganisationRights.CHANGE, Resource.of(organisation));
    }

    /**
     * Invites; an earlier invitation of the same address no longer holds. Refused for who acts for
     * the organisation already, and when too many are sent at once.
     *
     * @param email well formed
     * @param locale in which to write to someone without an account
     */
    @Transactional
    public Outcome<String> invite(
            OrganisationId organisation,
            String email,
            boolean signatory,
            boolean administrator,
            String locale) {
        allowed(organisation);
        if (members.isMember(organisation, email)) {
            return Outcome.refused("organisation.invite.refused.member", email);
        }
        Optional<Long> wait = limit.countTowards("invitations of " + organisation, MOST);
        if (wait.isPresent()) {
            return Outcome.refused("organisation.invite.refused.too-many", wait.get());
        }
        rows.withdraw(organisation, email);
        send(organisation, email, signatory, administrator, locale);
        return Outcome.done(email);
    }

    /**
     * Invites the first person of an organisation for which nobody acts here yet, who wrote on
     * paper: as signatory and administrator, to the address that the paper gives. Nothing happens
     * when somebody acts for it: they invite.
     *
     * @param email well formed
     */
    @Transactional
    public void inviteFirst(OrganisationId organisation, String email) {
        if (!people.actingFor(organisation).isEmpty()) {
            return;
        }
        rows.withdraw(organisation, email);
        send(organisation, email, true, true, Locale.FRENCH.getLanguage());
    }

    private void send(
            OrganisationId organisation,
            String email,
            boolean signatory,
            boolean administrator,
            String locale) {
        PersonId by = actor.get().requirePerson();
        String token = rows.add(organisation, email, signatory, administrator, by);
        mails.invite(
                organisations.get(organisation),
                email,
                actor.get().displayName(),
                people.withEmail(email).map(Person::locale).orElse(locale),
                "/invitations/" + token);
        journal.record(
                AuditEntry.of("organisation.invite", "organisation", organisation)
                        .changing(null, state(email, signatory, administrator)));
    }

    /** Withdraws the invitation of that address; its link then says so. */
    @Transactional
    public void withdraw(OrganisationId organisation, String email) {
        allowed(organisation);
        if (rows.withdraw(organisation, email) > 0) {
            journal.record(
                    AuditEntry.of("organisation.invitation-withdraw", "organisation", organisation)
                            .changing(Map.of("email", email), null));
        }
    }

    /** The invitation of that link, if there ever was one. */
    public Optional<Invitation> find(String token) {
        return rows.find(token);
    }

    /** Whether the invited address has an account; told to who holds the link alone. */
    public boolean hasAccount(Invitation invitation) {
        return people.withEmail(invitation.email()).isPresent();
    }

    /** Whether the invitation is for the person signed in. */
    public boolean isMine(Invitation invitation) {
        PersonId person = actor.get().person();
        return person != null
                && people.withEmail(invitation.email())
                        .filter(invited -> invited.id().equals(person))
                        .isPresent();
    }

    /**
     * Lets the person signed in act for the organisation. Refused when the invitation is another's
     * or no longer holds.
     */
    @Transactional
    public Outcome<OrganisationId> accept(Invitation invitation) {
        if (actor.get().kind() != ActorKind.APPLICANT) {
            return Outcome.refused("organisation.invitation.agent");
        }
        if (!isMine(invitation)) {
            return Outcome.refused("organisation.invitation.other", invitation.email());
        }
        return join(invitation, actor.get().requirePerson());
    }

    /**
     * Opens the account of the invited address and lets it act for the organisation. Refused when
     * the address has an account already, or the invitation no longer holds.
     *
     * @param account for the invited address
     */
    @Transactional
    public Outcome<OrganisationId> accept(Invitation invitation, NewPerson account) {
        if (hasAccount(invitation) || !account.email().equals(invitation.email())) {
            return Outcome.refused("organisation.invitation.has-account");
        }
        people.add(account);
        return join(invitation, account.id());
    }

    private Outcome<OrganisationId> join(Invitation invitation, PersonId person) {
        if (!rows.accept(invitation.id(), person)) {
            throw new NotFound("Invitation over");
        }
        OrganisationId organisation = invitation.organisation();
        members.add(organisation, person, invitation.signatory(), invitation.administrator());
        journal.record(
                AuditEntry.of("organisation.join", "organisation", organisation)
                        .changing(
                                null,
                                Map.of(
                                        "person", person,
                                        "signatory", invitation.signatory(),
                                        "administrator", invitation.administrator())));
        return Outcome.done(organisation);
    }

    private void allowed(OrganisationId organisation) {
        if (!mayInvite(organisation)) {
            throw new NotFound("Organisation " + organisation);
        }
    }

    private static Map<String, Object> state(String email, boolean signatory, boolean admin) {
        return Map.of("email", email, "signatory", signatory, "administrator", admin);
    }
}
