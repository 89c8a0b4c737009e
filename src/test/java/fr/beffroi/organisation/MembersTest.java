package fr.beffroi.organisation;

import static fr.beffroi.account.Role.ORGANISATION_ADMIN;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static fr.beffroi.account.Role.ORGANISATION_SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.People;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class MembersTest {

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private OrganisationId id = OrganisationId.next();
    private DemoPerson chair = DemoPeople.TREASURER;

    @BeforeEach
    void anAssociation() {
        id = newcomers.association("Les Amis du Terril");
        chair =
                newcomers.applicant(
                        "Dominique",
                        id,
                        ORGANISATION_ADMIN,
                        ORGANISATION_EDITOR,
                        ORGANISATION_SIGNATORY);
    }

    @Test
    void theLastSignatoryAndTheLastAdministratorStay() {
        DemoPerson editor = newcomers.applicant("Ariane", id, ORGANISATION_EDITOR);

        Answer left = post("/" + chair.id() + "/retrait", Map.of());
        assertThat(left.isDone()).isTrue();
        post("/" + chair.id(), Map.of("fonction", "EDITOR", "administre", "true"));
        post("/" + chair.id(), Map.of("fonction", "SIGNATORY"));
        assertThat(roles(chair)).hasSize(3);

        post("/" + editor.id(), Map.of("fonction", "SIGNATORY", "administre", "true"));
        assertThat(roles(editor)).hasSize(3);
        assertThat(post("/" + chair.id() + "/retrait", Map.of()).location()).isEqualTo("/");
        assertThat(roles(chair)).isEmpty();
        assertThat(visits.open(chair, "/organisations/" + id).status()).isEqualTo(403);
        assertThat(journal()).contains("organisation.member-change", "organisation.member-remove");
    }

    @Test
    void twoSignatoriesWhoLeaveAtOnceLeaveOne() throws Exception {
        DemoPerson other =
                newcomers.applicant(
                        "Ariane",
                        id,
                        ORGANISATION_ADMIN,
                        ORGANISATION_EDITOR,
                        ORGANISATION_SIGNATORY);
        try (var both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(List.of(leaving(chair), leaving(other))).forEach(MembersTest::done);
        }

        assertThat(people.holding(ORGANISATION_SIGNATORY, id)).hasSize(1);
    }

    @Test
    void anEditorNeitherInvitesNorChangesPeople() {
        DemoPerson editor = newcomers.applicant("Ariane", id, ORGANISATION_EDITOR);
        String page = "/organisations/" + id + "/personnes";

        assertThat(visits.open(editor, page).body())
                .contains("Quitter l’organisme")
                .doesNotContain("Envoyer l’invitation");
        assertThat(visits.post(editor, page + "/invitations", Map.of()).status()).isEqualTo(403);
        assertThat(visits.post(editor, page + "/" + chair.id() + "/retrait", Map.of()).status())
                .isEqualTo(404);
        assertThat(visits.post(editor, page + "/" + editor.id() + "/retrait", Map.of()).isDone())
                .isTrue();
        assertThat(roles(editor)).isEmpty();
    }

    private Callable<Answer> leaving(DemoPerson person) {
        String address = "/organisations/" + id + "/personnes/" + person.id() + "/retrait";
        return () -> visits.post(person, address, Map.of());
    }

    private static void done(java.util.concurrent.Future<Answer> leaving) {
        assertThat(leaving.resultNow().isDone()).isTrue();
    }

    private Answer post(String rest, Map<String, String> fields) {
        return visits.post(chair, "/organisations/" + id + "/personnes" + rest, fields);
    }

    private List<String> roles(DemoPerson person) {
        return people.actingFor(id).stream()
                .filter(holder -> holder.person().id().equals(person.personId()))
                .flatMap(holder -> holder.roles().stream())
                .map(Enum::name)
                .sorted()
                .toList();
    }

    private List<String> journal() {
        return jdbc.sql("select action from audit_entry where object_id = ?")
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
