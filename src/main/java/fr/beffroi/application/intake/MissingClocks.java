package fr.beffroi.application.intake;

import fr.beffroi.application.Applications;
import fr.beffroi.application.ClockStops;
import fr.beffroi.application.intake.ClockRules.Asked;
import fr.beffroi.application.intake.ClockRules.Wanted;
import fr.beffroi.application.intake.OpenRequests.Open;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.process.Reconciliation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The dossiers under way without a clock that their rules want: they began before the service kept
 * that clock. Mending starts it from the day of reception, as it would have been, and stops it for
 * the documents asked for since.
 */
@Component
class MissingClocks implements Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(MissingClocks.class);

    /** Differences that are reported at most; all are mended. */
    private static final int REPORTED = 10_000;

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final OpenRequests requests;
    private final ClockRules rules;
    private final Calls calls;
    private final LegalClocks clocks;
    private final IntakeClocks intake;
    private final ClockStops stops;
    private final Applications applications;
    private final TransactionOperations transaction;

    MissingClocks(
            OpenRequests requests,
            ClockRules rules,
            Calls calls,
            LegalClocks clocks,
            IntakeClocks intake,
            ClockStops stops,
            Applications applications,
            TransactionOperations transaction) {
        this.requests = requests;
        this.rules = rules;
        this.calls = calls;
        this.clocks = clocks;
        this.intake = intake;
        this.stops = stops;
        this.applications = applications;
        this.transaction = transaction;
    }

    /** A clock that a request, or its file, lacks. */
    private record Missing(Open of, ClockKind kind) {}

    @Override
    public String key() {
        return "missing-clocks";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        walk(
                new Run(failed -> add(found, failed)),
                missing -> {
                    add(found, missing.of().application() + " " + missing.kind());
                });
        return found;
    }

    private static void add(List<String> found, String difference) {
        if (found.size() < REPORTED) {
            found.add(difference);
        }
    }

    @Override
    public int mend() {
        Map<ApplicationId, Boolean> armed = new HashMap<>();
        int[] mended = {0};
        Run run = new Run(_ -> {});
        walk(
                run,
                missing -> {
                    if (armed.computeIfAbsent(
                            missing.of().application(), _ -> arm(missing.of(), run))) {
                        mended[0]++;
                    }
                });
        return mended[0];
    }

    private boolean arm(Open open, Run run) {
        return run.attempt(
                open,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            start(open, run);
                            stops.again(applications.get(open.application()));
                        }));
    }

    /** Clocks that are there stay as they are. */
    private void start(Open open, Run run) {
        Wanted silence = run.drawnSilence(open);
        Wanted completeness = run.completeness(open);
        String id = open.application().toString();
        if (open.isChecked()) {
            intake.arm(
                    id,
                    silence.period(),
                    silence.effect(),
                    completeness.period(),
                    completeness.effect());
        } else {
            intake.arm(id, silence.period(), silence.effect());
        }
    }

    private void walk(Run run, Consumer<Missing> found) {
        UUID last = FIRST;
        for (List<Open> page = requests.after(last, PAGE);
                !page.isEmpty();
                page = requests.after(last, PAGE)) {
            missing(page, run).forEach(found);
            last = page.getLast().id();
        }
    }

    private List<Missing> missing(List<Open> page, Run run) {
        List<ApplicationId> ids = page.stream().map(Open::application).distinct().toList();
        Set<UUID> silences = clocks.owners(ids, ClockKind.SILENCE);
        Set<UUID> checks = new HashSet<>(clocks.owners(ids, ClockKind.COMPLETENESS));
        List<Missing> missing = new ArrayList<>();
        for (Open open : page) {
            run.attempt(
                    open,
                    () -> {
                        if (!silences.contains(open.id()) && run.silence(open).isSome()) {
                            missing.add(new Missing(open, ClockKind.SILENCE));
                        }
                        if (open.isChecked()
                                && !checks.contains(open.application().value())
                                && run.completeness(open).isSome()
                                && checks.add(open.application().value())) {
                            missing.add(new Missing(open, ClockKind.COMPLETENESS));
                        }
                    });
        }
        return missing;
    }

    /**
     * One walk. What the tables answered is kept: few questions are asked many times. A dossier
     * that fails is told, and leaves the others.
     */
    private final class Run {

        private final Consumer<String> failures;
        private final Map<Asked, Wanted> silences = new HashMap<>();
        private final Map<Asked, Wanted> checks = new HashMap<>();
        private final Map<CallId, String> natures = new HashMap<>();

        Run(Consumer<String> failures) {
            this.failures = failures;
        }

        boolean attempt(Open open, Runnable work) {
            try {
                work.run();
                return true;
            } catch (RuntimeException failed) {
                LOG.error("The clocks of {} cannot be compared", open.application(), failed);
                failures.accept(open.application() + " " + failed.getMessage());
                return false;
            }
        }

        /** Of the funder that the request is before, which may have its own law. */
        Wanted silence(Open open) {
            return open.authority().equals(open.callAuthority())
                    ? drawnSilence(open)
                    : silence(asked(open, open.programme(), open.authority()));
        }

        /** Of the authority that runs the call, as the process asks the table. */
        Wanted drawnSilence(Open open) {
            return silence(asked(open, open.callProgramme(), open.callAuthority()));
        }

        private Wanted silence(Asked asked) {
            return silences.computeIfAbsent(asked, rules::silence);
        }

        Wanted completeness(Open open) {
            return checks.computeIfAbsent(
                    asked(open, open.callProgramme(), open.callAuthority()), rules::completeness);
        }

        private Asked asked(Open open, String programme, String authority) {
            return new Asked(
                    open.ruleSet(),
                    open.scheme(),
                    programme,
                    authority,
                    open.department(),
                    natures.computeIfAbsent(open.call(), call -> calls.get(call).grantNature()));
        }
    }
}
