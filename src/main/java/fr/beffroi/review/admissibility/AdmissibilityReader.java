package fr.beffroi.review.admissibility;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.organisation.Verifications;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads in a dossier what decides on its admissibility. */
@Component
public class AdmissibilityReader {

    /** Account of the action of the year before (CERFA 15059). */
    private static final String REPORT = "CRF_15059";

    private final Calls calls;
    private final SealedVersions versions;
    private final SupportingDocuments documents;
    private final Organisations organisations;
    private final Verifications verifications;
    private final Clock clock;

    AdmissibilityReader(
            Calls calls,
            SealedVersions versions,
            SupportingDocuments documents,
            Organisations organisations,
            Verifications verifications,
            Clock clock) {
        this.calls = calls;
        this.versions = versions;
        this.documents = documents;
        this.organisations = organisations;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** From what was last sealed, and what the register last said. */
    public AdmissibilityInputs read(Application application) {
        CallForProjects call = calls.get(application.call());
        JsonNode answers = versions.last(application.id()).answers();
        Instant received = application.requireSubmittedAt();
        LocalDate receivedOn = LocalDate.ofInstant(received, clock.getZone());
        return new AdmissibilityInputs(
                application.isPaper()
                        || !received.truncatedTo(ChronoUnit.SECONDS).isAfter(call.closesAt()),
                application.isPaper() || !received.isBefore(call.opensAt()),
                verifications.of(application.organisation()).state(),
                organisations.get(application.organisation()).nature(),
                answers.path("republicanCommitment").asString(""),
                answers.path("renewal").asBoolean(false),
                documents.of(application.id()).stream().anyMatch(d -> d.code().equals(REPORT)),
                answers.path("axis").asString(""),
                cost(application, answers),
                begunBefore(answers, receivedOn),
                day(answers, "endDate").map(end -> !end.isAfter(receivedOn)).orElse(false),
                rate(application),
                call.maxRate(),
                calls.form(application.call(), application.formVersion())
                        .check(answers, Locale.FRENCH)
                        .size());
    }

    private static BigDecimal cost(Application application, JsonNode answers) {
        JsonNode cost = answers.path("projectCost");
        return cost.isNumber() ? cost.decimalValue() : application.totalCost().euros();
    }

    private static BigDecimal rate(Application application) {
        BigDecimal cost = application.totalCost().euros();
        return cost.signum() == 0
                ? BigDecimal.ZERO
                : application.amountAsked().euros().divide(cost, 4, RoundingMode.HALF_UP);
    }

    /** First legal act (décret 2018-514 art. 5, CGCT R2334-24); the prefect may derogate. */
    private static boolean begunBefore(JsonNode answers, LocalDate receivedOn) {
        if (answers.path("beginning").asString("").equals("DEROGATION")) {
            return false;
        }
        Optional<LocalDate> first = day(answers, "firstActOn").or(() -> day(answers, "begunOn"));
        return first.map(act -> act.isBefore(receivedOn))
                .orElseGet(() -> answers.path("begun").asBoolean(false));
    }

    private static Optional<LocalDate> day(JsonNode answers, String field) {
        try {
            return Optional.of(LocalDate.parse(answers.path(field).asString("")));
        } catch (DateTimeParseException absent) {
            return Optional.empty();
        }
    }
}
