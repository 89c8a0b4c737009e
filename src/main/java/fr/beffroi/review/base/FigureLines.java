package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.base.Figure.Value;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the figures in the language of the request. */
@Component
class FigureLines {

    private final Texts texts;

    FigureLines(Texts texts) {
        this.texts = texts;
    }

    List<FigureLine> of(Computation made) {
        return made.figures().stream().map(this::line).toList();
    }

    private FigureLine line(Figure figure) {
        return new FigureLine(
                figure.key(),
                texts.of(Refusal.because("base.figure." + figure.key())),
                figure.amount(),
                texts.of(
                        Refusal.because(
                                "base.formula." + figure.key(),
                                figure.values().stream()
                                        .map(this::said)
                                        .toArray(Serializable[]::new))),
                figure.limits(),
                row(figure.row()));
    }

    private Serializable said(Value value) {
        return switch (value.unit()) {
            case EUROS -> new Money(value.number());
            case SHARE -> texts.percent(value.number());
            case COUNT -> value.number().toPlainString();
        };
    }

    private @Nullable String row(Figure.@Nullable Row row) {
        return row == null
                ? null
                : texts.of(
                        Refusal.because(
                                "base.row",
                                Integer.toString(row.number()),
                                row.name(),
                                row.versionTag(),
                                row.why()));
    }
}
