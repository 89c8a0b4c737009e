package fr.beffroi.organisation;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.account.Role;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who act for an organisation. One signatory and one administrator stay, whatever two
 * people do at the same time: the organisation is locked first.
 */
@Service
public class Members {

    private final People people;
    private final OrganisationRows rows;
    private final Permissions permissions;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final SigningPowers powers;

    Members(
            People people,
            OrganisationRows rows,
            Permissions permissions,
            AuditJournal journal,
            CurrentActor actor,
            SigningPowers powers) {
        this.people = people;
        this.rows = rows;
        this.permissions = permissions;
        this.journal = journal;
        this.actor = actor;
        this.powers = powers;
    }

    /**
     * Everybody who acts for it, by surname.
     *
     * @throws NotFound for whoever does not act for it
     */
    public List<Member> of(OrganisationId id) {
        allowed(id, OrganisationRights.READ);
        return all(id);
    }

    /**
     * Gives a member another part. Refused for the last signatory and the last administrator.
     *
     * @throws NotFound for whoever does not administer it, or when the person is no member
     */
    @Transactional
    public Outcome<Member> change(
            OrganisationId id, PersonId person, boolean signatory, boolean administrator) {
        allowed(id, OrganisationRights.CHANGE);
        Member before = locked(id, person);
        Optional<String> last = lastOne(id, before, signatory, administrator);
        if (last.isPresent()) {
            return Outcome.refused(last.get());
        }
        Member after = new Member(before.person(), signatory, administrator);
        if (!after.equals(before)) {
            if (signatory && !before.signatory()) {
                powers.need(id, person);
            }
            set(id, person, Member.roles(signatory, administrator));
            record("organisation.member-change", id, person, before, after);
        }
        return Outcome.done(after);
    }

    /**
     * Takes a member out; anybody may leave. Refused for the last signatory and the last
     * administrator. What they filled in stays.
     *
     * @throws NotFound for whoever neither administers it nor leaves, or when the person is no
     *     member
     */
    @Transactional
    public Outcome<Member> remove(OrganisationId id, PersonId person) {
        boolean leaves = person.equals(actor.get().person());
        allowed(id, leaves ? OrganisationRights.READ : OrganisationRights.CHANGE);
        Member before = locked(id, person);
        Optional<String> last = lastOne(id, before, false, false);
        if (last.isPresent()) {
            return Outcome.refused(last.get());
        }
        set(id, person, Set.of());
        record("organisation.member-remove", id, person, before, null);
        return Outcome.done(before);
    }

    /** The member of that name. */
    public Member get(OrganisationId id, PersonId person) {
        return of(id).stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("Member " + person + " of " + id));
    }

    /** Adds someone, or adds to what they may do. The invitation was checked. */
    @Transactional
    void add(OrganisationId id, PersonId person, boolean signatory, boolean administrator) {
        // The first person here was written to at the address that the organisation itself gave.
        if (signatory && !all(id).isEmpty()) {
            powers.need(id, person);
        }
        for (Role role : Member.roles(signatory, administrator)) {
            people.give(person, Grant.forOrganisation(role, id));
        }
    }

    boolean isMember(OrganisationId id, String email) {
        return all(id).stream().anyMatch(one -> one.person().email().equalsIgnoreCase(email));
    }

    private List<Member> all(OrganisationId id) {
        return people.actingFor(id).stream()
                .filter(holder -> holder.person().kind() == ActorKind.APPLICANT)
                .map(Member::of)
                .toList();
    }

    private Member locked(OrganisationId id, PersonId person) {
        rows.lock(id);
        return get(id, person);
    }

    private Optional<String> lastOne(
            OrganisationId id, Member before, boolean signatory, boolean administrator) {
        if (before.signatory() && !signatory && isLast(id, before, Member::signatory)) {
            return Optional.of("organisation.refused.last-signatory");
        }
        if (before.administrator() && !administrator && isLast(id, before, Member::administrator)) {
            return Optional.of("organisation.refused.last-administrator");
        }
        return Optional.empty();
    }

    private boolean isLast(OrganisationId id, Member one, Predicate<Member> such) {
        return all(id).stream()
                .filter(such)
                .allMatch(other -> other.person().id().equals(one.person().id()));
    }

    private void set(OrganisationId id, PersonId person, Set<Role> roles) {
        for (Role role : Member.roles(true, true)) {
            Grant grant = Grant.forOrganisation(role, id);
            if (roles.contains(role)) {
                people.give(person, grant);
            } else {
                people.take(person, grant);
            }
        }
    }

    private void record(
            String action,
            OrganisationId id,
            PersonId person,
            Member before,
            @Nullable Member after) {
        journal.record(
                AuditEntry.of(action, "organisation", id)
                        .changing(
                                state(person, before),
                                after == null ? null : state(person, after)));
    }

    private static Map<String, Object> state(PersonId person, Member member) {
        return Map.of(
                "person", person,
                "signatory", member.signatory(),
                "administrator", member.administrator());
    }

    private void allowed(OrganisationId id, Permission permission) {
        if (!permissions.allows(permission, Resource.of(id))) {
            throw new NotFound("Organisation " + id);
        }
    }
}
