package fr.beffroi.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.BeneficiaryChanges;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.process.Processes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A name is the dossier's: it changes once each of its open funders has validated it. */
@ServiceTest
class ChangesOfEachFunderTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Processes processes;
    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private OrganisationBooks books;
    @Autowired private BeneficiaryChanges noted;
    @Autowired private LifeCycle lifeCycle;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void theNewNameHoldsOnceNoFunderHasToValidateItAnyMore() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        var owner = RenamedOrganisation.in(newcomers, books, visits);
        ApplicationId id =
                Operations.schoolOf(dossiers).by(owner.id()).by(owner.head()).submitted();
        examination.runDue(id);
        complete(id, DemoPeople.POLICIES_OFFICER);
        for (FundingRequest request : dossiers.read(id).requests()) {
            String key = request.id().toString();
            processes.send("closed:" + key, "MSG_CALL_CLOSED", key, Map.of());
        }
        examination.runDue(id);
        done(owner.change(owner.head(), 0, Map.of("nom", "Amicale du Bassin")));
        approve(id, DemoPeople.DEPARTMENT_OFFICER);

        done(
                owner.change(
                        owner.head(),
                        1,
                        Map.of("nom", "Amicale du Bassin", "representant", "Dominique Petit")));
        for (DemoPerson officer :
                List.of(
                        DemoPeople.DEPARTMENT_OFFICER,
                        DemoPeople.CAF_OFFICER,
                        DemoPeople.POLICIES_OFFICER,
                        DemoPeople.POLICIES_OFFICER)) {
            approve(id, officer);
            assertThat(dossiers.read(id).organisationName())
                    .as("another funder still has to validate it")
                    .isEqualTo(RenamedOrganisation.NAME);
        }
        endRequest(id, "FDE-62");
        assertThat(dossiers.read(id).organisationName()).isEqualTo("Amicale du Bassin");
    }

    @Test
    void withoutMoneyNobodyValidatesAndNoDocumentIsAskedForInTheReview() {
        var author = RenamedOrganisation.in(newcomers, books, visits);
        ApplicationId id =
                dossiers.aDraft().forLetterOfIntent().by(author.id()).by(author.head()).submitted();
        examination.runDue(id);
        complete(id, DemoPeople.EUROPE_OFFICER);
        done(author.change(author.head(), 0, Map.of("nom", "Amicale du Bassin")));
        examination.runDue(id);

        assertThat(dossiers.read(id).organisationName()).isEqualTo("Amicale du Bassin");
        assertThat(noted.of(id)).isEmpty();
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_register");
        String page = "/dossiers/" + id + "/completude";
        assertThat(visits.open(DemoPeople.EUROPE_OFFICER, page).body())
                .doesNotContain(page + "/demandes");
        assertThat(visits.open(DemoPeople.EUROPE_OFFICER, page + "/demandes").body())
                .contains("Aucune demande de subvention de ce dossier");
    }

    /** The funder who has not answered has nothing to decide any more. */
    private void endRequest(ApplicationId id, String authority) {
        DemoPeople.actAs(DemoPeople.ENERGY_OFFICER);
        transaction.executeWithoutResult(_ ->
                dossiers.read(id).requests().stream()
                        .filter(one -> one.authority().equals(authority))
                        .forEach(
                                one -> lifeCycle.move(one.id(), FundingRequestState.DISCONTINUED)));
    }

    private void complete(ApplicationId id, DemoPerson officer) {
        done(
                examination.doTask(
                        id, officer, "UT_check_completeness", "completude", "outcome", "COMPLETE"));
        examination.runDue(id);
    }

    /** The change that the page of the officer shows first. */
    private void approve(ApplicationId id, DemoPerson officer) {
        examination.runDue(id);
        String address = "/dossiers/" + id + "/changement";
        String page = visits.open(officer, address).body();
        done(
                examination.send(
                        id,
                        officer,
                        address,
                        Map.of(
                                "taskId",
                                hidden(page, "taskId"),
                                "seen",
                                hidden(page, "seen"),
                                "choice",
                                "APPROVE")));
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
