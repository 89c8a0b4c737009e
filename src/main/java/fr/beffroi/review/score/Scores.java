package fr.beffroi.review.score;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.math.BigDecimal;
import java.util.List;

/** What the drawn review is told of the marks, to ask for more of them or not. */
@ProcessBean("scores")
class Scores {

    private final Sheets sheets;

    Scores(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Whether somebody has marked, in any round. */
    boolean given(String fundingRequestId) {
        return !sheets.of(FundingRequestId.of(fundingRequestId)).isEmpty();
    }

    /** How many people have marked in that round of the review. */
    int sheets(String fundingRequestId, int round) {
        return of(fundingRequestId, round).size();
    }

    /** Between the highest total and the lowest, in points. */
    double gap(String fundingRequestId, int round) {
        List<BigDecimal> totals =
                of(fundingRequestId, round).stream().map(Sheet::total).sorted().toList();
        return totals.isEmpty() ? 0 : totals.getLast().subtract(totals.getFirst()).doubleValue();
    }

    private List<Sheet> of(String fundingRequestId, int round) {
        return sheets.of(FundingRequestId.of(fundingRequestId)).stream()
                .filter(sheet -> sheet.round() == round)
                .toList();
    }
}
