package fr.beffroi.review.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import fr.beffroi.review.documents.AskedDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final List<SheetRow> rows =
            List.of(
                    new SheetRow("RIB", "RIB", true, true, List.of(), null, List.of()),
                    new SheetRow(
                            "RAPPORT_ACTIVITE",
                            "Rapport d’activité",
                            false,
                            false,
                            List.of(),
                            null,
                            List.of()));

    @Test
    void asksForWhatIsAbsentOrToReplace() {
        CompletenessForm form =
                form(
                        CompletenessOutcome.MISSING,
                        Map.of("RIB", Verdict.TO_REPLACE, "RAPPORT_ACTIVITE", Verdict.ABSENT),
                        Map.of("RIB", "Au nom d’une autre association"));

        assertThat(form.check(rows, 0, TODAY)).isEmpty();
        assertThat(form.asked(rows))
                .containsExactly(
                        new AskedDocument("RIB", "RIB", "Au nom d’une autre association", true),
                        new AskedDocument("RAPPORT_ACTIVITE", "Rapport d’activité", "", false));
    }

    @Test
    void aDocumentToReplaceNeedsAReason() {
        CompletenessForm form =
                form(CompletenessOutcome.MISSING, Map.of("RIB", Verdict.TO_REPLACE), Map.of());

        assertThat(fields(form)).containsExactly("reason.RIB");
    }

    @Test
    void isNotCompleteWithoutAnIndispensableDocument() {
        CompletenessForm form =
                form(CompletenessOutcome.COMPLETE, Map.of("RIB", Verdict.ABSENT), Map.of());

        assertThat(fields(form)).containsExactly("verdict.RIB");
    }

    @Test
    void aDocumentThatIsNotIndispensableDoesNotStopTheExamination() {
        Map<String, Verdict> verdicts =
                Map.of("RIB", Verdict.VALID, "RAPPORT_ACTIVITE", Verdict.ABSENT);

        assertThat(fields(form(CompletenessOutcome.MISSING, verdicts, Map.of())))
                .containsExactly("outcome");
        assertThat(fields(form(CompletenessOutcome.COMPLETE, verdicts, Map.of()))).isEmpty();
    }

    @Test
    void asksForSomethingAtLeast() {
        CompletenessForm form =
                form(CompletenessOutcome.MISSING, Map.of("RIB", Verdict.VALID), Map.of());

        assertThat(fields(form)).containsExactly("outcome");
    }

    @Test
    void wantsAnOutcome() {
        assertThat(fields(form(null, Map.of("RIB", Verdict.VALID), Map.of())))
                .containsExactly("outcome");
    }

    @Test
    void leavesTimeToAnswer() {
        assertThat(fields(askingUntil(TODAY.plusDays(2)))).containsExactly("limitOn");
        assertThat(fields(askingUntil(TODAY.plusDays(3)))).isEmpty();
        assertThat(fields(askingUntil(TODAY.plusDays(90)))).isEmpty();
        assertThat(fields(askingUntil(TODAY.plusDays(91)))).containsExactly("limitOn");
        assertThat(fields(askingUntil(null))).containsExactly("limitOn");
    }

    @Test
    void somethingElseMayBeAskedFor() {
        var form =
                new CompletenessForm(
                        "task",
                        CompletenessOutcome.MISSING,
                        Map.of("RIB", Verdict.VALID),
                        Map.of(),
                        "Accord écrit du bailleur",
                        true,
                        TypedDate.of(TODAY.plusDays(15)),
                        "");

        assertThat(fields(form)).isEmpty();
        assertThat(form.asked(rows)).extracting(AskedDocument::code).containsExactly("COMPLEMENT");
    }

    @Test
    void refusesTextsWithoutEnd() {
        CompletenessForm form =
                form(
                        CompletenessOutcome.COMPLETE,
                        Map.of("RIB", Verdict.VALID),
                        Map.of("RIB", "a".repeat(501)));

        assertThat(fields(form)).containsExactly("reason.RIB");
    }

    private CompletenessForm askingUntil(@Nullable LocalDate limitOn) {
        return new CompletenessForm(
                "task",
                CompletenessOutcome.MISSING,
                Map.of("RIB", Verdict.ABSENT),
                Map.of(),
                "",
                false,
                limitOn == null ? TypedDate.read("31/02/2027") : TypedDate.of(limitOn),
                "");
    }

    private static CompletenessForm form(
            @Nullable CompletenessOutcome outcome,
            Map<String, Verdict> verdicts,
            Map<String, String> reasons) {
        return new CompletenessForm(
                "task",
                outcome,
                verdicts,
                reasons,
                "",
                false,
                TypedDate.of(TODAY.plusDays(15)),
                "");
    }

    private List<String> fields(CompletenessForm form) {
        return form.check(rows, 0, TODAY).stream().map(Problem::field).toList();
    }
}
