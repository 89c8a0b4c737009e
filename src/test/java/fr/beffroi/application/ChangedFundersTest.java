package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.amendment.SealChange;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked stays once an application is submitted; how much each is asked may change. */
@ServiceTest
class ChangedFundersTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private SealChange sealing;
    @Autowired private SealedVersions versions;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

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
    void aFunderLeftOutOrAddedIsRefusedWithTheReasonAndTheWayToDoIt() {
        ApplicationId id = deposited();
        List<FundingRequest> before = dossiers.read(id).requests();
        UUID change = changes.begin(id);

        assertThat(visits.open(DemoPeople.TREASURER, plan(id)).body())
                .contains("Les financeurs sollicités ne changent plus après le dépôt")
                .contains("/demandes/" + id + "/retrait", "/demandes/" + id + "/reprise");
        for (String other : List.of("REGION", "")) {
            type(id, other, "30 000");
            assertThat(seal(id, change)).isEqualTo("amendment.refused.incomplete");
            assertThat(seal(id, change))
                    .as("a second click")
                    .isEqualTo("amendment.refused.incomplete");
            assertThat(
                            visits.open(
                                            DemoPeople.TREASURER,
                                            "/demandes/" + id + "/modification/verification")
                                    .body())
                    .contains("Les financeurs sollicités ne peuvent pas changer après le dépôt");
        }
        assertThat(versions.all(id)).hasSize(1);
        assertThat(dossiers.read(id).requests()).isEqualTo(before);
    }

    @Test
    void whatEachIsAskedChanges() {
        ApplicationId id = deposited();
        UUID change = changes.begin(id);

        type(id, "CAF", "29 000");
        assertThat(seal(id, change)).isEmpty();

        assertThat(dossiers.read(id).requests())
                .filteredOn(request -> request.authority().equals("CAF-62"))
                .extracting(FundingRequest::amountAsked)
                .containsExactly(Money.euros(29_000));
    }

    private ApplicationId deposited() {
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        examination.runDue(id);
        return id;
    }

    private static String plan(ApplicationId id) {
        return "/demandes/" + id + "/formulaire/financement";
    }

    /** The five of {@link Operations}, with another one in the place of the CAF. */
    private void type(ApplicationId id, String other, String amount) {
        var fields = new HashMap<String, String>();
        fields.put("_revision.funders", "100000");
        fields.put("_revision.ownShare", "100000");
        row(fields, 0, "DETR", "100 000,50");
        row(fields, 1, "DSIL", "100 000");
        row(fields, 2, "DEPARTEMENT", "80 000");
        row(fields, 3, other, other.isEmpty() ? "" : amount);
        row(fields, 4, "FDE62", "20 000");
        fields.put(
                "ownShare",
                other.isEmpty() ? "200 000" : amount.equals("29 000") ? "171 000" : "170 000");
        assertThat(visits.post(DemoPeople.TREASURER, plan(id), fields).isDone()).isTrue();
    }

    private static void row(Map<String, String> fields, int row, String funder, String amount) {
        fields.put("funders-" + row + "-funder", funder);
        fields.put("funders-" + row + "-amount", amount);
        fields.put("funders-" + row + "-status", funder.isEmpty() ? "" : "SOLLICITE");
    }

    private String seal(ApplicationId id, UUID change) {
        DemoPeople.actAs(DemoPeople.TREASURER);
        return sealing.seal(id, change, clock.instant())
                        instanceof Refused<SealedVersion>(var refusal)
                ? refusal.messageKey()
                : "";
    }
}
