package fr.beffroi.review.opinion;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as an officer typed it.
 *
 * @param language {@code fr} or {@code en}, in which to write
 * @param sections of the form, that the expert may read
 * @param documents that the expert may open
 */
record InvitedExpert(
        @Nullable String expertName,
        @Nullable String email,
        @Nullable String language,
        @Nullable List<String> sections,
        @Nullable List<String> documents) {

    static final InvitedExpert EMPTY = new InvitedExpert("", "", "fr", List.of(), List.of());

    private static final int MAX_NAME = 200;

    String name() {
        return Inputs.text(expertName).replace('\n', ' ');
    }

    String address() {
        return Inputs.text(email);
    }

    String locale() {
        return "en".equals(language) ? "en" : "fr";
    }

    public List<String> chosenSections() {
        return sections == null ? List.of() : sections;
    }

    public List<String> chosenDocuments() {
        return documents == null ? List.of() : documents;
    }

    /** The same problems where the form of the invitation asks what another form asks too. */
    static List<Problem> inForm(List<Problem> problems) {
        return problems.stream()
                .map(p ->
                        p.field().equals("question") || p.field().equals("period")
                                ? new Problem("expert-" + p.field(), p.refusal())
                                : p)
                .toList();
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (name().isBlank() || name().length() > MAX_NAME) {
            problems.add(Problem.at("expertName", "expert.error.name", MAX_NAME));
        }
        if (!EmailAddress.isWellFormed(address())) {
            problems.add(Problem.at("email", "expert.error.email"));
        }
        if (chosenSections().isEmpty() && chosenDocuments().isEmpty()) {
            problems.add(Problem.at("sections", "expert.error.parts"));
        }
        return problems;
    }
}
