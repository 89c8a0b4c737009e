package fr.beffroi.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.State;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.Problem;
import fr.beffroi.review.change.ChangeForm.Choice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeFormTest {

    private final List<BeneficiaryChange> bank = List.of(change(Subject.BANK_DETAILS));

    @Test
    void newBankDetailsAreValidatedAfterACallBackAlone() {
        assertThat(fields(form(Choice.APPROVE, false, ""), bank)).containsExactly("calledBack");
        assertThat(fields(form(Choice.APPROVE, true, ""), bank)).isEmpty();
        var name = List.of(change(Subject.NAME));
        assertThat(fields(form(Choice.APPROVE, false, ""), name)).isEmpty();
    }

    @Test
    void aRefusalHasAReason() {
        assertThat(fields(form(Choice.REFUSE, false, " "), bank)).containsExactly("reason");
        assertThat(fields(form(Choice.REFUSE, false, "a".repeat(1001)), bank))
                .containsExactly("reason");
    }

    @Test
    void aChoiceIsMadeIfThereIsSomethingToDecide() {
        assertThat(fields(form(null, false, ""), bank)).containsExactly("choice");
        assertThat(fields(form(null, false, ""), List.of())).isEmpty();
    }

    private static List<String> fields(ChangeForm form, List<BeneficiaryChange> waiting) {
        return form.check(waiting).stream().map(Problem::field).toList();
    }

    private static ChangeForm form(@Nullable Choice choice, boolean calledBack, String reason) {
        return new ChangeForm("task", "", choice, calledBack, reason);
    }

    private static BeneficiaryChange change(Subject subject) {
        return new BeneficiaryChange(
                UUID.randomUUID(),
                UUID.randomUUID(),
                FundingRequestId.next(),
                subject,
                "",
                "2",
                PersonId.next(),
                Instant.EPOCH,
                State.PENDING,
                false,
                "",
                null,
                null);
    }
}
