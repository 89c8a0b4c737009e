package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Siret;
import fr.beffroi.territory.Territories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom an agent acts: an organisation known here, or one to be recorded on the way. */
@Component
public class FoundOrganisations {

    private final NumberSearch numbers;
    private final OrganisationBooks books;
    private final Territories territories;

    FoundOrganisations(NumberSearch numbers, OrganisationBooks books, Territories territories) {
        this.numbers = numbers;
        this.books = books;
        this.territories = territories;
    }

    /**
     * Who applies.
     *
     * @param known the organisation, if it is known here
     * @param answer of the register about one that is not
     */
    public record Applicant(
            Siret siret, @Nullable Organisation known, @Nullable RegisterAnswer answer) {

        /** Its name, if something gives it. */
        public @Nullable String name() {
            if (known != null) {
                return known.name();
            }
            return answer == null ? null : answer.first().map(RegisterEntry::name).orElse(null);
        }

        /** Whether the register does not answer. */
        public boolean isAway() {
            return answer != null && answer.state() == RegisterState.AWAY;
        }
    }

    /** The organisation of that number. Refused with the reason of the number. */
    public Outcome<Applicant> find(String typed) {
        return switch (numbers.siret(typed)) {
            case Refused<Siret>(Refusal refusal) -> new Refused<>(refusal);
            case Done<Siret>(Siret siret) -> find(siret);
        };
    }

    private Outcome<Applicant> find(Siret siret) {
        Optional<Organisation> known = books.find(siret);
        if (known.isPresent()) {
            return Outcome.done(new Applicant(siret, known.get(), null));
        }
        RegisterAnswer answer = books.lookUp(siret);
        return answer.state() == RegisterState.CLOSED
                ? Outcome.refused("organisation.refused.closed")
                : Outcome.done(new Applicant(siret, null, answer));
    }

    /** The form about an organisation not known here, filled with what the register gives. */
    public OrganisationForm form(Applicant applicant) {
        RegisterAnswer answer = applicant.answer();
        return answer == null
                ? OrganisationForm.empty()
                : answer.first()
                        .map(entry -> OrganisationForm.of(entry, territories))
                        .orElse(OrganisationForm.empty());
    }

    /** What is wrong in it, by field. */
    public Map<String, Refusal> check(Applicant applicant, OrganisationForm form) {
        return refusals(applicant, inRegister -> form.check(inRegister, territories));
    }

    /** What is wrong in what a paper says: neither telephone nor e-mail is asked of it. */
    public Map<String, Refusal> checkOnPaper(Applicant applicant, OrganisationForm form) {
        return refusals(applicant, inRegister -> form.checkOnPaper(inRegister, territories));
    }

    private static Map<String, Refusal> refusals(
            Applicant applicant, Function<Boolean, Map<String, String>> check) {
        Map<String, Refusal> errors = new LinkedHashMap<>();
        RegisterAnswer answer = applicant.answer();
        if (answer != null) {
            check.apply(answer.first().isPresent())
                    .forEach((field, key) -> errors.put(field, Refusal.because(key)));
        }
        return errors;
    }

    /** The organisation, recorded if need be. Refused when somebody recorded it meanwhile. */
    public Outcome<Organisation> record(Applicant applicant, OrganisationForm form) {
        Organisation known = applicant.known();
        RegisterAnswer answer = applicant.answer();
        if (known != null || answer == null) {
            return known == null
                    ? Outcome.refused("organisation.refused.known")
                    : Outcome.done(known);
        }
        Outcome<OrganisationId> recorded =
                books.record(
                        form.organisation(applicant.siret(), territories),
                        form.representative(),
                        answer);
        return switch (recorded) {
            case Done<OrganisationId>(OrganisationId id) -> Outcome.done(books.get(id));
            // Two clicks: the other one recorded it.
            case Refused<OrganisationId>(Refusal refusal) ->
                    books.find(applicant.siret())
                            .<Outcome<Organisation>>map(Outcome::done)
                            .orElseGet(() -> new Refused<>(refusal));
        };
    }
}
