package fr.beffroi.application.paper;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Invitations;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.NumberSearch;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.OrganisationForm;
import fr.beffroi.organisation.RegisterAnswer;
import fr.beffroi.organisation.RegisterEntry;
import fr.beffroi.organisation.RegisterState;
import fr.beffroi.territory.Territories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a paper is: an organisation known here, or one to be recorded with the paper. */
@Component
class PaperApplicants {

    private final NumberSearch numbers;
    private final OrganisationBooks books;
    private final Invitations invitations;
    private final Territories territories;

    PaperApplicants(
            NumberSearch numbers,
            OrganisationBooks books,
            Invitations invitations,
            Territories territories) {
        this.numbers = numbers;
        this.books = books;
        this.invitations = invitations;
        this.territories = territories;
    }

    /**
     * Who applies.
     *
     * @param known the organisation, if it is known here
     * @param answer of the register about one that is not
     */
    record Applicant(Siret siret, @Nullable Organisation known, @Nullable RegisterAnswer answer) {

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
    Outcome<Applicant> find(CallForProjects call, String typed) {
        return switch (numbers.siret(typed)) {
            case Refused<Siret>(Refusal refusal) -> new Refused<>(refusal);
            case Done<Siret>(Siret siret) -> find(call, siret);
        };
    }

    private Outcome<Applicant> find(CallForProjects call, Siret siret) {
        if (!invitations.areFor(call, List.of(siret))) {
            return Outcome.refused("paper.refused.not-invited");
        }
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
    OrganisationForm form(Applicant applicant) {
        RegisterAnswer answer = applicant.answer();
        return answer == null
                ? OrganisationForm.empty()
                : answer.first()
                        .map(entry -> OrganisationForm.of(entry, territories))
                        .orElse(OrganisationForm.empty());
    }

    /** What is wrong in it, by field. */
    Map<String, Refusal> check(Applicant applicant, OrganisationForm form) {
        Map<String, Refusal> errors = new LinkedHashMap<>();
        RegisterAnswer answer = applicant.answer();
        if (answer != null) {
            form.check(answer.first().isPresent(), territories)
                    .forEach((field, key) -> errors.put(field, Refusal.because(key)));
        }
        return errors;
    }

    /** The organisation, recorded if need be. Refused when somebody recorded it meanwhile. */
    Outcome<Organisation> record(Applicant applicant, OrganisationForm form) {
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
