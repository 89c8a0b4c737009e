package fr.beffroi.review.transfer;

import fr.beffroi.application.Application;
import fr.beffroi.process.DecisionTrace;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.DecisionTrace.Value;
import fr.beffroi.process.DecisionTraces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The applications that the table {@code orientation} of their call takes for another authority's
 * (CRPA L114-2). It only proposes: an officer transfers.
 */
@Component("proposedTransfers")
class ProposedTransfers {

    private static final String TABLE = "orientation";

    private final DecisionTraces traces;
    private final CompetentAuthorities competent;

    ProposedTransfers(DecisionTraces traces, CompetentAuthorities competent) {
        this.traces = traces;
        this.competent = competent;
    }

    /** The proposal that stands; nothing once it was transferred, or where it is well addressed. */
    public @Nullable ProposedTransfer of(Application application) {
        return find(application).orElse(null);
    }

    Optional<ProposedTransfer> find(Application application) {
        return traces.of(List.of(application.id().toString())).stream()
                .filter(trace -> trace.decision().equals(TABLE))
                .reduce((_, last) -> last)
                .map(DecisionTrace::matches)
                .filter(matches -> !matches.isEmpty())
                .map(List::getFirst)
                .flatMap(match -> proposal(application, match));
    }

    private Optional<ProposedTransfer> proposal(Application application, Match match) {
        Map<String, String> said =
                match.outputs().stream().collect(Collectors.toMap(Value::name, Value::value));
        if (!"TRANSFER".equals(said.get("orientation"))) {
            return Optional.empty();
        }
        return Optional.of(
                competent.of(application).stream()
                        .filter(one -> one.code().equals(said.get("competent")))
                        .findFirst()
                        .map(one ->
                                new ProposedTransfer(one.code(), one.name(), match.description()))
                        .orElseGet(() -> new ProposedTransfer(null, null, match.description())));
    }
}
