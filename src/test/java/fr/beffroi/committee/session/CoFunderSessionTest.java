package fr.beffroi.committee.session;

import static fr.beffroi.testing.DemoPeople.DEPARTMENT_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.Processes;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each funder of an operation examines what it is asked for, and nothing else. */
@ServiceTest
class CoFunderSessionTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private CandidateRows candidates;
    @Autowired private CommitteeAgenda agendas;
    @Autowired private Processes processes;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private ApplicationContext context;

    @BeforeEach
    void theCallIsOpen() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
    }

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void aFunderOfAnothersCallHoldsSessionsForItsOwnRequests() {
        FundingRequest request = reported();
        Application dossier = dossiers.read(request.application());
        assertThat(candidates.free(List.of(dossier.call()), "PREF-62", 300))
                .extracting(Candidate::request)
                .doesNotContain(request.id());
        assertThat(visits.open(DEPARTMENT_SECRETARY, "/commissions/nouvelle").body())
                .contains(dossier.call().toString());

        Answer begun =
                visits.post(
                        DEPARTMENT_SECRETARY,
                        "/commissions",
                        Map.of(
                                "title", "Commission des aides aux communes",
                                "calls", dossier.call().toString(),
                                "heldOn", "2027-01-25",
                                "heldAt", "14:30",
                                "place", "Hôtel du Département"));
        assertThat(begun.isDone()).as(begun.body()).isTrue();
        UUID session = UUID.fromString(begun.location().replaceAll(".*/", ""));
        assertThat(agendas.isInSession(request.id().toString())).isTrue();
        for (FundingRequest other : dossier.requests()) {
            assertThat(agendas.isInSession(other.id().toString()))
                    .isEqualTo(other.authority().equals("DEP-62"));
        }
        put(session, request.id());
        assertThat(new Committees(context).item(session, request.id())).isNotNull();
        assertThat(examination.openTaskKeys(request.application()))
                .doesNotContain("UT_committee_outcome");
        visits.post(
                DEPARTMENT_SECRETARY,
                "/commissions/" + session + "/annulation",
                Map.of("reason", "Reportée."));
        new Committees(context).runDue(session);
    }

    private FundingRequest reported() {
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        examination.runDue(id);
        examination.doTask(
                id,
                DemoPeople.POLICIES_OFFICER,
                "UT_check_completeness",
                "completude",
                "outcome",
                "COMPLETE");
        for (FundingRequest request : dossiers.read(id).requests()) {
            String key = request.id().toString();
            processes.send("closed:" + key, "MSG_CALL_CLOSED", key, Map.of());
        }
        examination.runDue(id);
        Answer written =
                examination.report(id, DemoPeople.DEPARTMENT_OFFICER, "70 000", "Plafond.");
        assertThat(written.isDone()).as(written.body()).isTrue();
        return dossiers.read(id).requests().stream()
                .filter(one -> one.authority().equals("DEP-62"))
                .findFirst()
                .orElseThrow();
    }

    private void put(UUID session, FundingRequestId request) {
        Answer put =
                visits.post(
                        DEPARTMENT_SECRETARY,
                        "/commissions/" + session + "/ordre-du-jour",
                        Map.of("requests", request.toString()));
        assertThat(put.isDone()).as(put.body()).isTrue();
    }
}
