package fr.beffroi.committee.session;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.Calls;
import fr.beffroi.call.ReachedCalls;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The calls that a secretary may hold sessions for: those of their own authority, and those of
 * another one in which their authority is asked for money as well.
 */
@Component
class HeldCalls {

    private static final int MOST_CALLS = 50;

    private final CandidateRows candidates;
    private final ReachedCalls reached;
    private final Calls calls;
    private final CallReach reach;
    private final Clock clock;

    HeldCalls(
            CandidateRows candidates,
            ReachedCalls reached,
            Calls calls,
            CallReach reach,
            Clock clock) {
        this.candidates = candidates;
        this.reached = reached;
        this.calls = calls;
        this.reach = reach;
        this.clock = clock;
    }

    /** The calls to choose from. */
    List<CallForProjects> offered() {
        Map<CallId, Set<String>> asked = candidates.funders();
        List<CallForProjects> own =
                reached.opened(CommitteeRights.MANAGE, clock.instant(), MOST_CALLS);
        Stream<CallForProjects> others =
                calls.all(asked.keySet()).stream()
                        .filter(call ->
                                authority(call, asked.getOrDefault(call.id(), Set.of()))
                                        .isPresent());
        return Stream.concat(own.stream(), others)
                .filter(CallForProjects::asksForMoney)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    /** For which authority the person signed in holds sessions of that call; its own one first. */
    Optional<String> authority(CallForProjects call) {
        return authority(call, candidates.funders().getOrDefault(call.id(), Set.of()));
    }

    private Optional<String> authority(CallForProjects call, Collection<String> asked) {
        return Stream.concat(Stream.of(call.authority()), asked.stream().sorted())
                .filter(authority ->
                        reach.allows(
                                CommitteeRights.MANAGE,
                                authority,
                                call.scheme(),
                                call.department()))
                .findFirst();
    }
}
