package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.organisation.Organisations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The contrat d'engagement républicain that associations and foundations sign, or are deemed to
 * keep when approved or of recognised public utility (loi 2000-321, art. 10-1 and 25-1).
 */
@Component
class RepublicanCommitmentCheck implements SourceCheck {

    private static final String SOURCE = "application";
    private static final Set<String> BOUND = Set.of("ASSOCIATION", "FONDATION");

    private final Organisations organisations;
    private final SubmittedProject project;

    RepublicanCommitmentCheck(Organisations organisations, SubmittedProject project) {
        this.organisations = organisations;
        this.project = project;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.REPUBLICAN_COMMITMENT;
    }

    @Override
    public Optional<CheckAnswer> ask(Application application) {
        String nature = organisations.get(application.organisation()).nature();
        return Optional.of(judge(nature, project.answers(application)));
    }

    static CheckAnswer judge(String nature, JsonNode answers) {
        String said = answers.path("republicanCommitment").asString("");
        if (!BOUND.contains(nature)) {
            return new CheckAnswer(
                    CheckOutcome.NOT_APPLICABLE,
                    SOURCE,
                    List.of(Finding.of("commitment.not-bound")));
        }
        return switch (said) {
            case "SIGNE" -> CheckAnswer.of(false, SOURCE, List.of(signed(answers)));
            case "REPUTE_AGREMENT", "REPUTE_RUP" ->
                    CheckAnswer.of(false, SOURCE, List.of(deemed(said, answers)));
            default -> CheckAnswer.of(true, SOURCE, List.of(Finding.of("commitment.absent")));
        };
    }

    private static Finding signed(JsonNode answers) {
        try {
            return Finding.of(
                    "commitment.signed-on",
                    LocalDate.parse(answers.path("republicanCommitmentDate").asString("")));
        } catch (DateTimeParseException noDate) {
            return Finding.of("commitment.signed");
        }
    }

    private static Finding deemed(String said, JsonNode answers) {
        String reference = answers.path("republicanCommitmentReference").asString("");
        String code = said.equals("REPUTE_RUP") ? "commitment.utility" : "commitment.approved";
        return reference.isBlank()
                ? Finding.of(code)
                : Finding.of(code + "-reference", reference.strip());
    }
}
