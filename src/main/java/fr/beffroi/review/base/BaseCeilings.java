package fr.beffroi.review.base;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.review.HighestGrants;
import fr.beffroi.review.base.Figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the last calculation of a request leaves to propose. */
@Component
public class BaseCeilings implements HighestGrants {

    private final EligibleBases bases;
    private final FigureLines words;

    BaseCeilings(EligibleBases bases, FigureLines words) {
        this.bases = bases;
        this.words = words;
    }

    /** By the calculation kept last, or by one made now where none of today's answers was. */
    public Ceilings of(Application application, FundingRequest request) {
        return ceilings(request, bases.of(application, request));
    }

    /** The same, of a calculation that is kept from now on. */
    public Ceilings held(Application application, FundingRequest request) {
        return ceilings(request, bases.held(application, request));
    }

    private Ceilings ceilings(FundingRequest request, Computation made) {
        List<FigureLine> lines = words.of(made);
        return new Ceilings(
                request.amountAsked(),
                made.base(),
                rate(made),
                made.highest(),
                made.floor(),
                lines.stream()
                        .filter(FigureLine::limits)
                        .filter(line -> line.amount().equals(made.highest()))
                        .map(FigureLine::label)
                        .findFirst()
                        .orElse(""),
                lines);
    }

    @Override
    public Highest highest(Application application, FundingRequest request) {
        Ceilings ceilings = of(application, request);
        return new Highest(ceilings.highest(), ceilings.why());
    }

    private static BigDecimal rate(Computation made) {
        return made.figures().stream()
                .filter(figure -> figure.key().startsWith("RATE"))
                .flatMap(figure -> figure.values().stream())
                .filter(value -> value.unit() == Unit.SHARE)
                .findFirst()
                .orElseThrow()
                .number();
    }
}
