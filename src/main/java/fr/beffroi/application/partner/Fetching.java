package fr.beffroi.application.partner;

import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.Drafts;
import fr.beffroi.application.draft.Drafts.Begun;
import fr.beffroi.application.draft.OfferedDrafts;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.organisation.Organisation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a partner filled in into a draft of the person who follows the link. */
@Service
class Fetching {

    private final PrefillRows rows;
    private final OfferedDrafts drafts;
    private final Drafts begins;
    private final Applications applications;
    private final Calls calls;
    private final CurrentActor actor;
    private final Clock clock;

    Fetching(
            PrefillRows rows,
            OfferedDrafts drafts,
            Drafts begins,
            Applications applications,
            Calls calls,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.begins = begins;
        this.applications = applications;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<Prefill> find(String token) {
        return rows.find(token);
    }

    Prefill.State state(Prefill prefill) {
        return prefill.stateAt(clock.instant());
    }

    boolean isOpen(CallForProjects call) {
        return call.isOpenAt(clock.instant());
    }

    /**
     * An organisation to choose.
     *
     * @param begun whether it has a draft for the call already
     */
    record Choice(Organisation organisation, boolean begun) {}

    /** The person's organisations for which the answers may be. */
    List<Choice> choices(Prefill prefill, CallForProjects call) {
        List<Organisation> mine = organisations(prefill, call);
        Set<OrganisationId> begun =
                drafts.havingDraft(call, mine.stream().map(Organisation::id).toList());
        return mine.stream().map(o -> new Choice(o, begun.contains(o.id()))).toList();
    }

    private List<Organisation> organisations(Prefill prefill, CallForProjects call) {
        return drafts.organisations(call).stream().filter(prefill::isFor).toList();
    }

    /** The draft that got the answers, if the person signed in may work on it. */
    Optional<ApplicationId> draft(Prefill prefill) {
        ApplicationId id = prefill.application();
        if (id == null || actor.get().person() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(applications.allowed(id, ApplicationRights.EDIT).id());
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    /** Address of the first page of a draft. */
    String firstPage(ApplicationId draft) {
        return begins.firstPage(draft);
    }

    /**
     * Begins a draft with the answers, or puts them into the one that there is; the link then leads
     * nobody else anywhere. Who clicks twice gets the same draft. Refused when it was used or is
     * late, and as the beginning of any draft is: then the link still holds.
     *
     * @param another begins one more draft, even if there is one
     */
    @Transactional
    Outcome<Begun> fetch(String token, OrganisationId organisation, boolean another) {
        Prefill prefill = rows.lock(token).orElseThrow(() -> new NotFound("Prefill"));
        PersonId me = actor.get().requirePerson();
        Optional<ApplicationId> done = draft(prefill);
        if (me.equals(prefill.usedBy()) && done.isPresent()) {
            return Outcome.done(new Begun(done.get(), false));
        }
        if (prefill.stateAt(clock.instant()) != Prefill.State.OPEN) {
            return Outcome.refused("prefill.over." + state(prefill));
        }
        CallForProjects call = calls.get(prefill.call());
        if (organisations(prefill, call).stream().noneMatch(o -> o.id().equals(organisation))) {
            throw new NotFound("Organisation " + organisation + " of prefill");
        }
        Outcome<Begun> begun =
                drafts.begin(
                        call, organisation, another, prefill.values(), prefill.partner().name());
        if (begun instanceof Done<Begun>(Begun draft)) {
            rows.use(prefill.id(), me, draft.id());
        }
        return begun;
    }
}
