package fr.beffroi.review.change;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.State;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.BeneficiaryChanges;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class BeneficiaryChangeTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private EngineJobs jobs;
    @Autowired private Visits visits;
    @Autowired private People people;
    @Autowired private OrganisationBooks books;
    @Autowired private Newcomers newcomers;
    @Autowired private BeneficiaryChanges noted;
    @Autowired private Messages messages;
    @Autowired private JdbcClient sql;

    private @Nullable RenamedOrganisation organisation;

    @Test
    void theDossierKeepsTheOldNameUntilAnOfficerValidatesTheNewOne() {
        DemoPerson head = anOrganisation();
        ApplicationId id = underReview(head);
        done(change(head, 0, Map.of("nom", "Amicale du Bassin")));

        assertThat(dossiers.read(id).organisationName()).isEqualTo("Amicale de Lens");
        assertThat(examination.openTaskKeys(id))
                .containsExactlyInAnyOrder("UT_approve_change", "UT_review_report");
        assertThat(page(id))
                .contains("Amicale de Lens", "Amicale du Bassin", "Nom de l’organisme")
                .doesNotContain("J’ai rappelé", "??");

        done(decide(id, page(id), "APPROVE", false));

        assertThat(dossiers.read(id).organisationName()).isEqualTo("Amicale du Bassin");
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
        assertThat(listed(id, "bassin")).containsExactly("Amicale du Bassin");
        assertThat(listed(id, "lens")).isEmpty();
        assertThat(noted.of(id).getFirst().state()).isEqualTo(State.APPROVED);
        assertThat(subjects(id)).anyMatch(subject -> subject.contains("Changement de vos données"));
        assertThat(visits.open(head, "/demandes/" + id).body())
                .contains("Le service a validé un changement de vos données");
        assertThat(page(id)).contains("Validé").doesNotContain("??");
    }

    @Test
    void aSecondChangeReplacesTheFirstInTheSameTask() {
        DemoPerson head = anOrganisation();
        ApplicationId id = underReview(head);
        done(change(head, 0, Map.of("nom", "Premier nom", "representant", "Dominique Petit")));
        String seenBefore = page(id);
        done(change(head, 1, Map.of("nom", "Second nom", "representant", "Dominique Petit")));

        assertThat(examination.openTaskKeys(id))
                .containsExactlyInAnyOrder("UT_approve_change", "UT_review_report");
        Answer late = decide(id, seenBefore, "APPROVE", false);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("un autre changement entre-temps");

        done(decide(id, page(id), "REFUSE", false));
        assertThat(dossiers.read(id).organisationName()).isEqualTo("Amicale de Lens");
        assertThat(noted.of(id))
                .extracting(BeneficiaryChange::state)
                .containsOnly(State.REFUSED, State.SUPERSEDED);
    }

    @Test
    void whoMadeTheChangeDoesNotValidateIt() {
        DemoPerson head = anOrganisation();
        ApplicationId id = underReview(head);
        DemoPerson agent = newcomers.agent("Sacha", Role.INSTRUCTION);
        people.give(
                agent.personId(),
                Grant.forOrganisation(Role.ORGANISATION_ADMIN, requireNonNull(organisation).id()));
        done(change(agent, 0, Map.of("nom", "Amicale du Bassin")));

        Answer own =
                new ReviewSteps(examination).decideChange(id, agent, page(id), "APPROVE", false);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("Vous avez fait ce changement");
        assertThat(dossiers.read(id).organisationName()).isEqualTo(RenamedOrganisation.NAME);
        done(decide(id, page(id), "APPROVE", false));
        assertThat(dossiers.read(id).organisationName()).isEqualTo("Amicale du Bassin");
    }

    @Test
    void aNameThatWasRefusedDoesNotComeBackWithAnotherChange() {
        DemoPerson head = anOrganisation();
        ApplicationId id = underReview(head);
        done(change(head, 0, Map.of("nom", "Autre nom")));
        done(decide(id, page(id), "REFUSE", false));

        done(change(head, 1, Map.of("nom", "Autre nom", "representant", "Dominique Petit")));
        done(decide(id, page(id), "APPROVE", false));
        assertThat(dossiers.read(id).organisationName()).isEqualTo(RenamedOrganisation.NAME);
        assertThat(noted.of(id))
                .extracting(BeneficiaryChange::subject, BeneficiaryChange::state)
                .containsExactlyInAnyOrder(
                        tuple(Subject.NAME, State.REFUSED),
                        tuple(Subject.REPRESENTATIVE, State.APPROVED));
    }

    @Test
    void aChangeThatIsTakenBackLeavesNothingToValidate() {
        DemoPerson head = anOrganisation();
        ApplicationId id = underReview(head);
        done(change(head, 0, Map.of("nom", "Autre nom")));
        done(change(head, 1, Map.of("nom", "Amicale de Lens")));
        assertThat(page(id)).contains("Il n’y a plus rien à valider");
        done(decide(id, page(id), "", false));
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
    }

    @Test
    void atIntakeTheChangeWaitsForTheReview() {
        DemoPerson head = anOrganisation();
        ApplicationId id =
                dossiers.aDraft().by(requireNonNull(organisation).id()).by(head).submitted();
        examination.runDue(id);
        done(change(head, 0, Map.of("representant", "Dominique Petit")));
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        done(examination.findComplete(id, DemoPeople.OFFICER));
        jobs.runDue(examination.request(id).id());
        assertThat(examination.openTaskKeys(id)).contains("UT_approve_change");
        assertThat(page(id)).contains("Claude Mercier, présidente", "Dominique Petit, présidente");
    }

    /** The applicants that the task list shows for the dossier among tasks with that word. */
    private List<String> listed(ApplicationId id, String word) {
        return sql.sql(
                        """
                        select applicant from work_item
                        where application_id = ? and ended_at is null
                          and words @@ work_asked(?)
                        """)
                .params(id.value(), word)
                .query((row, number) -> requireNonNull(row.getString(1)))
                .list();
    }

    private DemoPerson anOrganisation() {
        organisation = RenamedOrganisation.in(newcomers, books, visits);
        return organisation.head();
    }

    private ApplicationId underReview(DemoPerson head) {
        ApplicationId id =
                dossiers.aDraft().by(requireNonNull(organisation).id()).by(head).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        return id;
    }

    private Answer change(DemoPerson person, int revision, Map<String, String> typed) {
        return requireNonNull(organisation).change(person, revision, typed);
    }

    private Answer decide(ApplicationId id, String page, String choice, boolean calledBack) {
        return new ReviewSteps(examination)
                .decideChange(id, DemoPeople.OFFICER, page, choice, calledBack);
    }

    private String page(ApplicationId id) {
        examination.runDue(id);
        return visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/changement").body();
    }

    private List<String> subjects(ApplicationId id) {
        return messages.ofApplication(id).stream().map(message -> message.subject()).toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
