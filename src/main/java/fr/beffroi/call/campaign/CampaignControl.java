package fr.beffroi.call.campaign;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.process.Decisions;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table that says what keeps a call from being validated; the process asks it too. */
@Component
class CampaignControl {

    private static final String TABLE = "campagne-controle";
    private static final String EDITION = "CAMPAGNE-2027.r1";

    private final Decisions decisions;

    CampaignControl(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What the table is asked of a call that is about to be sent: no grid is typed on pages, and
     * receipts are written the same way for every call.
     *
     * @param problems of what was typed
     */
    static Map<String, Object> inputs(CallForProjects call, Collection<Problem> problems) {
        return Map.of(
                "scheme",
                call.scheme(),
                "datesMissing",
                problems.stream().anyMatch(p -> p.part() == Part.DATES),
                "maxRate",
                percentage(call),
                "weights",
                0,
                "receiptReady",
                true,
                "authorValidates",
                false);
    }

    /** In percent, rounded up; 0 where the call sets none. */
    private static int percentage(CallForProjects call) {
        boolean none = !call.asksForMoney() || call.maxRate().compareTo(BigDecimal.ONE) == 0;
        return none
                ? 0
                : call.maxRate()
                        .movePointRight(2)
                        .setScale(0, java.math.RoundingMode.CEILING)
                        .intValueExact();
    }

    /** What the table answers, each with the page where it is put right. */
    List<Problem> problems(Map<String, Object> asked) {
        return decisions.evaluate(TABLE, EDITION, asked).stream()
                .map(answer -> problem(String.valueOf(answer.get("blocking"))))
                .toList();
    }

    private static Problem problem(String code) {
        return switch (code) {
            case "DATES_MISSING" -> Problem.at(Part.DATES, null, "campaign.control.dates");
            case "RATE_ABOVE_CAP" -> Problem.at(Part.RATES, "maxRate", "campaign.control.rate");
            case "WEIGHTS_NOT_100" -> Problem.at(Part.TEXT, null, "campaign.control.weights");
            default -> Problem.at(Part.RULES, null, "campaign.control.other", code);
        };
    }
}
