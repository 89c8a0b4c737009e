package fr.beffroi.application.campaign;

import fr.beffroi.application.campaign.CallPages.Listed;
import fr.beffroi.application.campaign.Sweeps.Kind;
import fr.beffroi.application.campaign.Sweeps.Progress;
import fr.beffroi.application.campaign.Sweeps.Walk;
import fr.beffroi.application.intake.CallClosing;
import fr.beffroi.application.withdrawal.CancelledCalls;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.Processes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks through the applications of a call by pages of {@value CallPages#PAGE}, one transaction
 * each. A page that fails is done again as a whole: messages are known by their ids, and what has
 * come to its end is left as it is.
 */
@ProcessBean("callDossiers")
public class CallDossiers {

    private final Calls calls;
    private final CallPages pages;
    private final Sweeps sweeps;
    private final CallSteps steps;
    private final Processes processes;

    CallDossiers(
            Calls calls, CallPages pages, Sweeps sweeps, CallSteps steps, Processes processes) {
        this.calls = calls;
        this.pages = pages;
        this.sweeps = sweeps;
        this.steps = steps;
        this.processes = processes;
    }

    /** What is done with a page; answers how many requests it moved. */
    private interface Move {
        int page(List<Listed> requests);
    }

    /**
     * Lets the next page of requests go that wait for the closing of the call.
     *
     * @return whether another page follows
     */
    @Transactional
    public boolean release(CallId call) {
        Instant round = calls.get(call).closesAt();
        Walk walk = new Walk(call, Kind.RELEASE, round);
        return walk(walk, CallStep.RELEASED, requests -> release(requests, round));
    }

    private int release(List<Listed> requests, Instant round) {
        Set<String> keys =
                requests.stream()
                        .filter(Listed::open)
                        .map(listed -> listed.request().toString())
                        .collect(Collectors.toSet());
        Set<String> waiting = processes.waiting(CallClosing.MESSAGE, keys);
        waiting.forEach(key ->
                processes.send(
                        "call-closed:" + key + ':' + round, CallClosing.MESSAGE, key, Map.of()));
        return waiting.size();
    }

    /**
     * Ends the next page of open applications of a cancelled call. Those at intake and their
     * requests are both told: whichever process runs when the message comes ends.
     *
     * @return whether another page follows
     */
    @Transactional
    public boolean cancel(CallId call) {
        Walk walk = new Walk(call, Kind.DISCONTINUE, calls.get(call).closesAt());
        return walk(walk, CallStep.DISCONTINUED, this::end);
    }

    private int end(List<Listed> requests) {
        List<Listed> open = requests.stream().filter(Listed::open).toList();
        Set<String> keys =
                open.stream()
                        .map(listed -> listed.application().toString())
                        .collect(Collectors.toSet());
        Set<String> atIntake = processes.waiting(CancelledCalls.MESSAGE, keys);
        atIntake.forEach(this::cancelled);
        open.forEach(listed -> cancelled(listed.request().toString()));
        return open.size();
    }

    private void cancelled(String key) {
        processes.send("call-cancelled:" + key, CancelledCalls.MESSAGE, key, Map.of());
    }

    private boolean walk(Walk walk, CallStep done, Move move) {
        Progress progress = sweeps.lock(walk);
        if (progress.over()) {
            return false;
        }
        List<Listed> page = pages.after(walk.call(), progress.reached());
        Optional<UUID> last =
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().application());
        sweeps.reached(walk, last, page.isEmpty() ? 0 : move.page(page));
        if (last.isEmpty()) {
            steps.done(walk.call(), done, walk.round());
        }
        return last.isPresent();
    }
}
