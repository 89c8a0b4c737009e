package fr.beffroi.review.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.EngineTest;
import fr.beffroi.review.base.BaseInputs.Equipment;
import fr.beffroi.review.base.BaseInputs.Resources;
import fr.beffroi.review.base.BaseInputs.StateAid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of the handbook, to the cent. */
@EngineTest
class CalculationTest {

    private static final StateAid NO_ACTIVITY = new StateAid(false, false, "", Money.ZERO);

    @Autowired private Decisions decisions;

    @Test
    void theOwnerOfAnInvestmentBringsAFifthOfPublicMoney() {
        List<Figure> figures = of(investment(100, null, 40, 30, 15, 15));

        Figure share = figure(figures, "PART_MAITRE_OUVRAGE").orElseThrow();
        assertThat(share.amount()).as("68 of public aid, 30 of them others’").isEqualTo(euros(38));
        assertThat(share.row()).extracting(Figure.Row::number).isEqualTo(3);
        assertThat(figure(figures, "PLAFOND_DOTATIONS")).isEmpty();
        assertThat(highest(figures)).isEqualTo(euros(38));
    }

    @Test
    void whoBringsExactlyAFifthIsLeftAlone() {
        List<Figure> figures = of(investment(100, null, 40, 24, 20, 16));
        assertThat(figure(figures, "PART_MAITRE_OUVRAGE")).isEmpty();
        assertThat(highest(figures)).isEqualTo(euros(40));
    }

    @Test
    void theGrantsOfTheStateCountOnTheEligibleExpenseAlone() {
        List<Figure> figures = of(investment(100, 60L, 50, 0, 0, 50));
        assertThat(figure(figures, "PART_MAITRE_OUVRAGE")).isEmpty();
        assertThat(figure(figures, "FLOOR").orElseThrow().amount())
                .as("a fifth of what is eligible")
                .isEqualTo(euros(12));
        assertThat(figure(figures, "PLAFOND_DOTATIONS").orElseThrow().amount())
                .isEqualTo(euros(48));
        assertThat(highest(figures)).isEqualTo(euros(48));
    }

    @Test
    void equipmentIsAidedByUnitForAsManyAsThereAreAgents() {
        List<Figure> figures =
                of(
                        inputs(
                                "FIPD",
                                "S",
                                "S1",
                                100_000,
                                List.of(
                                        new Equipment("GILET", 12, 8, euros(510)),
                                        new Equipment("RADIO", 6, 6, euros(1200)),
                                        new Equipment("CAMERA_PIETON", 3, 9, euros(450))),
                                NO_ACTIVITY));

        assertThat(figures)
                .filteredOn(figure -> figure.key().equals("EQUIPMENT"))
                .extracting(Figure::amount)
                .containsExactly(euros(2000), euros(2160), euros(600));
        assertThat(highest(figures)).isEqualTo(euros(4760));
    }

    @Test
    void deMinimisAidIsRefusedWholeAboveItsCeiling() {
        StateAid near = new StateAid(true, false, "DE_MINIMIS", euros(200_000));
        assertThat(highest(of(inputs("MILDECA", "", "", 100_000, List.of(), near))))
                .isEqualTo(euros(100_000));
        StateAid over =
                new StateAid(true, false, "DE_MINIMIS", new Money(new BigDecimal("200000.01")));
        assertThat(highest(of(inputs("MILDECA", "", "", 100_000, List.of(), over))))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theSameInputsGiveTheSameFigures() {
        BaseInputs inputs = investment(100, 60L, 50, 0, 0, 50);
        assertThat(of(inputs)).isEqualTo(of(inputs));
    }

    /** A commune’s investment before the DETR, in thousands of euros. */
    private static BaseInputs investment(
            long cost,
            @Nullable Long eligible,
            long asked,
            long others,
            long fromPrivate,
            long own) {
        return new BaseInputs(
                "DETR_DSIL",
                "DETR",
                "",
                euros(asked),
                BigDecimal.ONE,
                euros(cost),
                eligible == null ? null : euros(eligible),
                List.of(line(cost)),
                new Resources(
                        euros(others), Money.ZERO, Money.ZERO, euros(fromPrivate), euros(own)),
                List.of(),
                true,
                true,
                false,
                NO_ACTIVITY,
                null,
                null);
    }

    private static BaseInputs inputs(
            String scheme,
            String programme,
            String part,
            long asked,
            List<Equipment> equipment,
            StateAid aid) {
        return new BaseInputs(
                scheme,
                programme,
                part,
                euros(asked),
                BigDecimal.ONE,
                euros(1_000_000),
                null,
                List.of(line(1_000_000)),
                new Resources(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, euros(900_000)),
                equipment,
                false,
                false,
                false,
                aid,
                null,
                null);
    }

    private List<Figure> of(BaseInputs inputs) {
        return new Calculation(decisions, new Cumulation(decisions))
                .of(inputs, EligibleBases.RULE_SET);
    }

    private static Optional<Figure> figure(List<Figure> figures, String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    private static Money highest(List<Figure> figures) {
        return figure(figures, Calculation.HIGHEST).orElseThrow().amount();
    }

    private static PlanLine line(long euros) {
        return PlanLine.whole("rest", "", "WHOLE", euros(euros));
    }

    private static Money euros(long whole) {
        return Money.euros(whole);
    }
}
