package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Role;
import fr.beffroi.application.amendment.AmendmentBooks;
import fr.beffroi.application.amendment.SealChange;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A signatory who is not the legal representative signs by a power alone. */
@ServiceTest
class SigningPowerTest {

    private static final Map<String, String> REASON = Map.of("motif", "Le projet est abandonné");

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private Dossiers dossiers;
    @Autowired private TurnableClock clock;
    @Autowired private AmendmentBooks amendments;
    @Autowired private SealChange sealing;

    private OrganisationId association = OrganisationId.next();
    private DemoPerson chair = DemoPeople.TREASURER;
    private DemoPerson deputy = DemoPeople.TREASURER;

    @BeforeEach
    void anAssociationWithADeputy() {
        association = newcomers.association("Le Cercle nautique");
        chair =
                newcomers.applicant(
                        "Odile",
                        association,
                        Role.ORGANISATION_ADMIN,
                        Role.ORGANISATION_EDITOR,
                        Role.ORGANISATION_SIGNATORY);
        deputy = newcomers.applicant("Bruno", association, Role.ORGANISATION_EDITOR);
        visits.post(chair, person(), Map.of("fonction", "SIGNATORY"));
    }

    @AfterEach
    void reset() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void whoDeclaredTheOrganisationNeedsNone() {
        ApplicationId id = filled(chair);
        assertThat(submit(chair, id).isDone()).isTrue();
    }

    @Test
    void aDeputyNeedsOneAndOfficersSeeIt() {
        ApplicationId id = filled(deputy);
        assertThat(visits.open(deputy, "/demandes/" + id + "/verification").body())
                .as("told before pressing a button")
                .contains("Il manque un pouvoir pour déposer", "il faut un pouvoir")
                .doesNotContain("name=\"engagement\"");
        assertThat(submit(deputy, id).body()).contains("il faut un pouvoir");
        assertThat(dossiers.read(id).isDraft()).isTrue();
        assertThat(give("2026-12-31", deputy).status()).as("not by oneself").isIn(403, 404);
        assertThat(give("2026-12-31", chair).isDone()).isTrue();

        assertThat(submit(deputy, id).isDone()).isTrue();

        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains("Signée par Bruno", "avec un pouvoir du 2 novembre 2026");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/pouvoir").status())
                .isEqualTo(200);
        assertThat(visits.open(DemoPeople.REGION_OFFICER, "/dossiers/" + id + "/pouvoir").status())
                .isEqualTo(404);
    }

    @Test
    void oneThatWasTakenBackOrIsOverNoLongerServes() {
        give("2026-12-31", chair);
        ApplicationId id = filled(deputy);
        visits.post(chair, person() + "/pouvoir/fin", Map.of());
        assertThat(submit(deputy, id).body()).contains("Votre pouvoir a pris fin");

        give("2026-12-31", chair);
        clock.set(ZonedDateTime.parse("2027-01-01T00:00:01+01:00").toInstant());
        assertThat(submit(deputy, id).body()).contains("Votre pouvoir a pris fin");
        assertThat(dossiers.read(id).isDraft()).isTrue();
    }

    @Test
    void isNeededToChangeAndToWithdrawToo() {
        give("2026-12-31", chair);
        ApplicationId id = filled(deputy);
        assertThat(submit(deputy, id).isDone()).isTrue();
        DemoPeople.actAs(deputy);
        UUID change = ((Done<Amendment>) amendments.begin(id)).value().id();
        visits.post(chair, person() + "/pouvoir/fin", Map.of());

        assertThat(seal(id, change)).isEqualTo("power.refused.over");
        assertThat(visits.post(deputy, "/demandes/" + id + "/retrait", REASON).body())
                .contains("Votre pouvoir a pris fin", "Le projet est abandonné");

        give("2026-12-31", chair);
        assertThat(seal(id, change)).as("nothing was changed").isEqualTo("amendment.refused.same");
        assertThat(visits.post(deputy, "/demandes/" + id + "/retrait", REASON).isDone()).isTrue();
    }

    /** The key of the refusal. */
    private String seal(ApplicationId id, UUID change) {
        DemoPeople.actAs(deputy);
        var outcome = sealing.seal(id, change, clock.instant());
        return outcome instanceof Refused<?>(Refusal refusal) ? refusal.messageKey() : "";
    }

    private ApplicationId filled(DemoPerson person) {
        return dossiers.aDraft().by(association).by(person).filled();
    }

    private Answer submit(DemoPerson person, ApplicationId id) {
        return visits.post(
                person, "/demandes/" + id + "/verification", Map.of("engagement", "true"));
    }

    private Answer give(String until, DemoPerson by) {
        return visits.post(
                by,
                person() + "/pouvoir",
                Map.of("date", "2026-11-02", "jusqu", until),
                new MockMultipartFile(
                        "fichier", "pouvoir.pdf", "application/pdf", SamplePdf.saying("Pouvoir")));
    }

    private String person() {
        return "/organisations/" + association + "/personnes/" + deputy.personId();
    }
}
