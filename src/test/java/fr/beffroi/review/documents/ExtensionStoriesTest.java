package fr.beffroi.review.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.ProcessTimers;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked on 1 December 2026 for the bank details, by the 16th: more time, once. */
@ServiceTest
class ExtensionStoriesTest {

    private static final LocalDate ASKED_BY = LocalDate.of(2026, 12, 16);

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DocumentRequestRows requests;
    @Autowired private LegalClocks clocks;
    @Autowired private ProcessTimers timers;
    @Autowired private EngineJobs jobs;
    @Autowired private DossierFacts facts;
    @Autowired private Messages messages;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void theBankDetailsAreAskedFor() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        assertThat(
                        examination
                                .askForBankDetails(id, DemoPeople.OFFICER, ASKED_BY.toString())
                                .status())
                .isEqualTo(302);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void theApplicantTakesMoreTimeOnce() {
        clock.forward(Duration.ofDays(10));
        assertThat(visits.open(DemoPeople.TREASURER, answering()).body())
                .contains("Demander plus de temps");
        assertThat(ask(ASKED_BY, " ").status()).isEqualTo(400);

        assertThat(ask(ASKED_BY, "La banque tarde.").status()).isEqualTo(302);
        LocalDate longer = request().limitOn();
        assertThat(longer).isAfter(ASKED_BY);
        assertThat(ask(ASKED_BY, "La banque tarde.").status()).as("a second click").isEqualTo(302);

        assertThat(request().limitOn()).isEqualTo(longer);
        assertThat(timers.dueAt(id.toString(), "TE_documents_overdue"))
                .hasValue(longer.plusDays(1).atStartOfDay(TurnableClock.PARIS).toInstant());
        assertThat(facts.data(id, "documents.deadline-extended").path("dueDate").asString())
                .isEqualTo(longer.toString());
        assertThat(messages.ofApplication(id))
                .filteredOn(m -> m.subject().startsWith("Délai prolongé"))
                .hasSize(1);
        Answer again = ask(longer, "Encore.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("ne peut pas l’être une seconde fois");
        assertThat(give(longer, "2027-02-15").body())
                .contains("déjà été prolongé", "il ne peut l’être qu’une fois");
    }

    /** CRPA L114-5: suspended until the documents come, or until the new last day. */
    @Test
    void theLegalClockStandsStillUntilTheNewLimit() {
        assertThat(give(ASKED_BY, "2026-12-31").status()).isEqualTo(302);
        clock.forward(Duration.ofDays(20));
        examination.runDue(id);
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);

        clock.set(Instant.parse("2027-01-01T09:00:00Z"));
        examination.runDue(id);

        assertThat(request().state()).isEqualTo(State.EXPIRED);
        assertThat(silence().suspendedDays()).isEqualTo(31);
        assertThat(silence().lastDay()).isEqualTo(LocalDate.of(2027, 3, 4));
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_decide_discontinuance");
        assertThat(ask(ASKED_BY, "Trop tard.").status()).isEqualTo(409);
    }

    @Test
    void anAnswerInTheTimeGivenResumesTheClockOnItsDay() {
        assertThat(give(ASKED_BY, "2026-12-31").status()).isEqualTo(302);
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours d’ouverture.");
        assertThat(examination.sendAnswers(id, DemoPeople.TREASURER).status()).isEqualTo(302);

        assertThat(silence().suspendedDays()).isEqualTo(20);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
    }

    @Test
    void onlyWhoMayDoesAndForALaterDay() {
        assertThat(give(ASKED_BY, "2026-12-10").body()).contains("doit venir après");
        assertThat(give(ASKED_BY.minusDays(1), "2026-12-31").body())
                .contains("c’est maintenant le 16 décembre 2026");
        assertThat(post(DemoPeople.OTHER_TREASURER, answering() + "/delai").status())
                .isEqualTo(404);
        assertThat(request().extension()).isNull();
    }

    /** The last day ends: either the applicant was in time, or the time is over; never both. */
    @Test
    void theLastMinuteAndItsTimerExcludeEachOther() throws Exception {
        clock.set(Instant.parse("2026-12-16T22:59:59Z"));
        try (var both = Executors.newFixedThreadPool(2)) {
            var asking = both.submit(() -> ask(ASKED_BY, "La banque tarde."));
            both.submit(
                            () -> {
                                clock.set(Instant.parse("2026-12-16T23:00:05Z"));
                                jobs.runDue(id);
                            })
                    .get();
            boolean given = asking.get().isDone();
            examination.runDue(id);

            assertThat(request().state()).isEqualTo(given ? State.OPEN : State.EXPIRED);
            assertThat(request().extension() != null).isEqualTo(given);
            assertThat(examination.openTaskKeys(id))
                    .hasSize(given ? 0 : 1)
                    .allMatch("UT_decide_discontinuance"::equals);
        }
    }

    private Answer ask(LocalDate seen, String reason) {
        return visits.post(
                DemoPeople.TREASURER,
                answering() + "/delai",
                Map.of("seenLimit", seen.toString(), "extensionReason", reason));
    }

    private Answer give(LocalDate seen, String until) {
        return visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/completude/demandes/1/delai",
                Map.of(
                        "seenLimit",
                        seen.toString(),
                        "extendedTo",
                        until,
                        "extensionReason",
                        "Congés de fin d’année."));
    }

    private Answer post(DemoPerson person, String address) {
        return visits.post(person, address, Map.of("extensionReason", "Moi."));
    }

    private String answering() {
        return "/demandes/" + id + "/complements";
    }

    private DocumentRequest request() {
        return requests.last(id).orElseThrow();
    }

    private LegalClock silence() {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }
}
