package fr.beffroi.review.base;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The calculations of a request: each is kept, the last one holds. */
@ProcessBean("eligibleBases")
class EligibleBases {

    /** The tables in force for every call. */
    static final String RULE_SET = "INSTRUCTION-2027.r1";

    private final Applications applications;
    private final PlanReader reader;
    private final Calculation calculation;
    private final Computations computations;
    private final Clock clock;

    EligibleBases(
            Applications applications,
            PlanReader reader,
            Calculation calculation,
            Computations computations,
            Clock clock) {
        this.applications = applications;
        this.reader = reader;
        this.calculation = calculation;
        this.computations = computations;
        this.clock = clock;
    }

    /** Counts at the beginning of a review; what officers had cut of the same lines stays cut. */
    @Transactional
    public void compute(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        computations.add(request, fresh(applications.get(request.application()), request));
    }

    /**
     * The last one kept; made now, and not kept, where there is none or where the applicant has
     * corrected the answers since.
     */
    Computation of(Application application, FundingRequest request) {
        return computations
                .last(request.id())
                .filter(last -> isOfToday(last, application))
                .orElseGet(() -> fresh(application, request));
    }

    /** The one that holds; kept now if it was made now. */
    Computation held(Application application, FundingRequest request) {
        return computations
                .last(request.id())
                .filter(last -> isOfToday(last, application))
                .orElseGet(() -> {
                    Computation made = fresh(application, request);
                    computations.add(request, made);
                    return made;
                });
    }

    private boolean isOfToday(Computation kept, Application application) {
        Integer version = kept.inputs().version();
        return version == null || version == reader.version(application);
    }

    /** From what is sealed today, under the tables of today. */
    Computation fresh(Application application, FundingRequest request) {
        return made(request, inputs(application, request), RULE_SET, null);
    }

    /** What is sealed today, with what officers had cut of the same lines. */
    BaseInputs inputs(Application application, FundingRequest request) {
        BaseInputs inputs = reader.read(application, request, RULE_SET);
        return computations
                .last(request.id())
                .map(last -> carry(inputs, last.inputs()))
                .orElse(inputs);
    }

    /** The same inputs under the same tables. */
    Computation again(FundingRequest request, Computation kept) {
        return made(request, kept.inputs(), kept.ruleSet(), kept.by());
    }

    /** What the officer decided, counted and kept. */
    Computation keep(FundingRequest request, BaseInputs inputs, PersonId by) {
        Computation made = made(request, inputs, RULE_SET, by);
        computations.add(request, made);
        return made;
    }

    private Computation made(
            FundingRequest request, BaseInputs inputs, String ruleSet, @Nullable PersonId by) {
        return new Computation(
                TimeOrderedUuid.next(),
                request.id(),
                clock.instant(),
                by,
                ruleSet,
                inputs,
                calculation.of(inputs, ruleSet));
    }

    /** Of State aid, only while the applicant has said nothing else since. */
    private static BaseInputs carry(BaseInputs inputs, BaseInputs before) {
        List<PlanLine> lines =
                inputs.lines().stream().map(line -> carried(line, before.lines())).toList();
        boolean sameAnswer = Objects.equals(inputs.declared(), before.declared());
        return inputs.with(lines, sameAnswer ? before.stateAid() : inputs.stateAid());
    }

    private static PlanLine carried(PlanLine line, List<PlanLine> before) {
        return before.stream()
                .filter(old -> old.key().equals(line.key()))
                .filter(old -> old.presented().equals(line.presented()))
                .filter(PlanLine::isDecided)
                .findFirst()
                .map(old -> line.retaining(old.retained(), old.reason(), old.note()))
                .orElse(line);
    }
}
