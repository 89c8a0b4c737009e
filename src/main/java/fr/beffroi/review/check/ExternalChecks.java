package fr.beffroi.review.check;

import fr.beffroi.application.Applications;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.annotation.Transactional;

/** What the process does with the checks of a funding request; each step may be repeated. */
@ProcessBean("externalChecks")
public class ExternalChecks {

    private final Applications applications;
    private final CheckRows rows;
    private final Map<CheckKind, SourceCheck> sources = new EnumMap<>(CheckKind.class);

    ExternalChecks(Applications applications, CheckRows rows, List<SourceCheck> sources) {
        this.applications = applications;
        this.rows = rows;
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    /** The names of the checks to make, which are planned from now on. */
    @Transactional
    public List<String> planned(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        // The engine asks once for each check: only the first time is there something to plan.
        if (rows.of(id).isEmpty()) {
            rows.plan(applications.request(id));
        }
        return Arrays.stream(CheckKind.values()).map(Enum::name).toList();
    }

    /** Asks the source once, without holding the dossier; without an answer, nothing changes. */
    @Transactional
    public void run(String fundingRequestId, String check) {
        if (isAnswered(fundingRequestId, check)) {
            return;
        }
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        CheckKind kind = CheckKind.valueOf(check);
        var application = applications.get(applications.request(id).application());
        Objects.requireNonNull(sources.get(kind), check)
                .ask(application)
                .ifPresent(answer -> rows.answered(id, kind, answer));
    }

    /** Whether the check is made. */
    public boolean isAnswered(String fundingRequestId, String check) {
        return rows.of(FundingRequestId.of(fundingRequestId)).stream()
                .anyMatch(one -> one.kind().name().equals(check) && one.isMade());
    }

    /** The source did not answer in time: an officer checks by hand. */
    @Transactional
    public void overdue(String fundingRequestId, String check) {
        rows.overdue(FundingRequestId.of(fundingRequestId), CheckKind.valueOf(check));
    }
}
