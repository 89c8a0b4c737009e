package fr.beffroi.deadline;

import java.util.Optional;

/** The article that a clock comes from: the end of a message key. */
enum Law {
    R112_11_2,
    L231_4,
    DECREE_2018_514_ART_7,
    R2334_25,
    R2334_23,
    DECREE_2018_514_ART_4,
    R421_1,
    R421_2,
    LAW_2021_875;

    /** Absent where no text sets the period. */
    static Optional<Law> of(LegalClock clock) {
        return Optional.ofNullable(
                switch (clock.kind()) {
                    case RECEIPT -> R112_11_2;
                    case SILENCE -> silence(clock);
                    case COMPLETENESS ->
                            switch (clock.effect()) {
                                case "DEEMED_COMPLETE" -> R2334_23;
                                case "DEEMED_ADMISSIBLE" -> DECREE_2018_514_ART_4;
                                default -> null;
                            };
                    case APPEAL ->
                            clock.startsFrom() == ClockStart.IMPLICIT_DECISION ? R421_2 : R421_1;
                    case PAYMENT -> LAW_2021_875;
                    case DOCUMENTS, OPINION -> null;
                });
    }

    private static Law silence(LegalClock clock) {
        if (clock.startsFrom() == ClockStart.ACKNOWLEDGEMENT) {
            return DECREE_2018_514_ART_7;
        }
        return clock.period().equals("END_OF_NEXT_YEAR") ? R2334_25 : L231_4;
    }
}
