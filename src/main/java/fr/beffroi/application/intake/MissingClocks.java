package fr.beffroi.application.intake;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The dossiers under way without a clock that their rules want: they began before the service kept
 * that clock. Mending starts it from the day of reception, as it would have been.
 */
@Component
class MissingClocks implements Reconciliation {

    /** Differences that are reported at most; all are mended. */
    private static final int REPORTED = 10_000;

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final OpenRequests requests;
    private final ClockRules rules;
    private final Calls calls;
    private final LegalClocks clocks;
    private final IntakeClocks intake;
    private final TransactionOperations transaction;

    MissingClocks(
            OpenRequests requests,
            ClockRules rules,
            Calls calls,
            LegalClocks clocks,
            IntakeClocks intake,
            TransactionOperations transaction) {
        this.requests = requests;
        this.rules = rules;
        this.calls = calls;
        this.clocks = clocks;
        this.intake = intake;
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
        walk(missing -> {
            if (found.size() < REPORTED) {
                found.add(missing.of().application() + " " + missing.kind());
            }
        });
        return found;
    }

    @Override
    public int mend() {
        Map<ApplicationId, Integer> mended = new LinkedHashMap<>();
        Run run = new Run();
        walk(missing -> {
            if (mended.merge(missing.of().application(), 1, Integer::sum) == 1) {
                transaction.executeWithoutResult(_ -> arm(missing.of(), run));
            }
        });
        return mended.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Clocks that are there stay as they are. */
    private void arm(Open open, Run run) {
        Wanted silence = run.silence(open, open.callAuthority());
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

    private void walk(Consumer<Missing> found) {
        Run run = new Run();
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
            if (!silences.contains(open.id()) && run.silence(open, open.authority()).isSome()) {
                missing.add(new Missing(open, ClockKind.SILENCE));
            }
            if (open.isChecked()
                    && !checks.contains(open.application().value())
                    && run.completeness(open).isSome()
                    && checks.add(open.application().value())) {
                missing.add(new Missing(open, ClockKind.COMPLETENESS));
            }
        }
        return missing;
    }

    /** What the tables answered during one walk: few questions are asked many times. */
    private final class Run {

        private final Map<Asked, Wanted> silences = new HashMap<>();
        private final Map<Asked, Wanted> checks = new HashMap<>();
        private final Map<CallId, String> natures = new HashMap<>();

        Wanted silence(Open open, String authority) {
            return silences.computeIfAbsent(asked(open, authority), rules::silence);
        }

        Wanted completeness(Open open) {
            return checks.computeIfAbsent(asked(open, open.callAuthority()), rules::completeness);
        }

        private Asked asked(Open open, String authority) {
            return new Asked(
                    open.ruleSet(),
                    open.scheme(),
                    open.programme(),
                    authority,
                    open.department(),
                    natures.computeIfAbsent(open.call(), call -> calls.get(call).grantNature()));
        }
    }
}
