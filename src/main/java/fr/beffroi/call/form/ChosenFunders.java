package fr.beffroi.call.form;

import fr.beffroi.call.FunderShare;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the funders that an applicant chose, with what each is asked or has given. */
final class ChosenFunders {

    private ChosenFunders() {}

    /** One for each funder and state; lines of the same are added up. */
    static List<FunderShare> in(Layout.@Nullable Funders chosen, JsonNode answers) {
        if (chosen == null) {
            return List.of();
        }
        Map<List<String>, FunderShare> shares = new LinkedHashMap<>();
        for (JsonNode row : answers.path(chosen.field())) {
            FunderShare share = share(chosen, row);
            shares.merge(List.of(share.funder(), share.status()), share, ChosenFunders::plus);
        }
        return new ArrayList<>(shares.values());
    }

    /** The sum of what is asked here. */
    static Money asked(List<FunderShare> funders) {
        return funders.stream()
                .filter(FunderShare::isAsked)
                .map(FunderShare::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static FunderShare share(Layout.Funders chosen, JsonNode row) {
        String funder = row.path("funder").asString("");
        Layout.Request request =
                chosen.requests().stream()
                        .filter(one -> one.funder().equals(funder))
                        .findFirst()
                        .orElse(null);
        String fund = request == null ? null : request.fund();
        return new FunderShare(
                funder,
                request == null ? null : request.authority(),
                fund == null ? "" : fund,
                amount(row.path("amount")),
                row.path("status").asString(""));
    }

    private static Money amount(JsonNode value) {
        BigDecimal euros = value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
        return new Money(euros.setScale(2, RoundingMode.HALF_UP));
    }

    private static FunderShare plus(FunderShare one, FunderShare other) {
        return new FunderShare(
                one.funder(),
                one.authority(),
                one.fund(),
                one.amount().plus(other.amount()),
                one.status());
    }
}
