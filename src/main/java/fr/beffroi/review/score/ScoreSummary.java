package fr.beffroi.review.score;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.UserTasks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the marks of a request come to, once nobody is to give any more. */
@Component
public class ScoreSummary {

    private static final BigDecimal ENOUGH = BigDecimal.valueOf(50);

    private final Sheets sheets;
    private final UserTasks tasks;

    ScoreSummary(Sheets sheets, UserTasks tasks) {
        this.sheets = sheets;
        this.tasks = tasks;
    }

    /**
     * @param mean of the totals of the last round, of 100, to the hundredth
     * @param eliminated whether somebody put a criterion below its floor
     */
    public record Score(BigDecimal mean, boolean eliminated) {

        /** Whether the marks alone speak against the project (decision D18). */
        public boolean isLow() {
            return eliminated || mean.compareTo(ENOUGH) < 0;
        }
    }

    /** Empty for a request that nobody had to mark, or while somebody is still to mark it. */
    public Optional<Score> of(FundingRequestId request) {
        List<Sheet> all = sheets.of(request);
        if (all.isEmpty() || isAwaited(request)) {
            return Optional.empty();
        }
        int last = all.stream().mapToInt(Sheet::round).max().orElse(0);
        List<Sheet> round = all.stream().filter(sheet -> sheet.round() == last).toList();
        BigDecimal sum = round.stream().map(Sheet::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new Score(
                        sum.divide(BigDecimal.valueOf(round.size()), 2, RoundingMode.HALF_UP),
                        round.stream().anyMatch(Sheet::eliminated)));
    }

    boolean isAwaited(FundingRequestId request) {
        return tasks.openFor(request.toString()).stream()
                .anyMatch(task -> task.definitionKey().equals(ScoreTab.TASK));
    }
}
