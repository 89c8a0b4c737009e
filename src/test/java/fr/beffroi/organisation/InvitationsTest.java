package fr.beffroi.organisation;

import static fr.beffroi.account.Role.ORGANISATION_ADMIN;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static fr.beffroi.account.Role.ORGANISATION_SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.People;
import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class InvitationsTest {

    private static final Pattern LINK = Pattern.compile("/invitations/([\\w-]{43})");

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private People people;
    @Autowired private TurnableClock clock;
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

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void someoneWithAnAccountJoinsOnce() {
        DemoPerson invited =
                newcomers.applicant(
                        "Ariane", newcomers.association("Une autre"), ORGANISATION_EDITOR);
        String link = invite(invited.email(), "SIGNATORY");

        assertThat(visits.open(invited, link).body())
                .contains("Les Amis du Terril", "Rejoindre l’organisme", "Signataire");
        assertThat(visits.post(invited, link, Map.of()).location())
                .isEqualTo("/organisations/" + id);

        assertThat(roles(invited)).contains("ORGANISATION_EDITOR", "ORGANISATION_SIGNATORY");
        assertThat(visits.open(invited, "/espace").body())
                .as("acts for two organisations")
                .contains("Les Amis du Terril", "Une autre");
        Answer again = visits.post(invited, link, Map.of());
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.body()).contains("Elle a déjà servi");
        assertThat(journal()).contains("organisation.invite", "organisation.join");
    }

    @Test
    void someoneWithoutAnAccountOpensItByTheLinkAndLandsInTheOrganisation() {
        DemoPerson nobody = newcomers.unknown("Yanis");
        String link = invite(nobody.email(), "EDITOR");

        Answer wrong =
                visits.post(chair, link + "/compte", Map.of("prenom", "", "password", "court"));
        assertThat(wrong.status()).isEqualTo(400);
        visits.post(
                chair,
                link + "/compte",
                Map.of("prenom", "Yanis", "nom", "Lemaire", "password", DemoPeople.PASSWORD));

        DemoPerson opened = newcomers.withEmail(nobody.email());
        assertThat(roles(opened)).containsExactly("ORGANISATION_EDITOR");
        assertThat(visits.open(opened, "/organisations/" + id).body())
                .contains("Les Amis du Terril");
    }

    @Test
    void theSecretIsNotKept() {
        String link = invite("secret@exemple.fr", "EDITOR");
        String secret = link.substring("/invitations/".length());

        byte[] kept =
                jdbc.sql("select token from invitation where organisation_id = ?")
                        .param(id.value())
                        .query(byte[].class)
                        .single();

        assertThat(kept).isEqualTo(LinkSecret.fingerprint(secret));
    }

    @Test
    void whatNoLongerHoldsSaysWhy() {
        DemoPerson invited = newcomers.applicant("Ariane", newcomers.association("Une autre"));
        String withdrawn = invite(invited.email(), "EDITOR");
        visits.post(
                chair,
                "/organisations/" + id + "/personnes/invitations/retrait",
                Map.of("courriel", invited.email()));
        assertThat(visits.open(invited, withdrawn).body()).contains("L’organisme l’a retirée");
        String late = invite(invited.email(), "EDITOR");
        clock.forward(Duration.ofDays(7).plusMinutes(1));

        assertThat(visits.open(invited, late).body()).contains("Elle était valable sept jours");
        assertThat(visits.post(invited, late, Map.of()).status()).isEqualTo(410);
        assertThat(visits.open(invited, "/invitations/unknown").body())
                .contains("ne correspond à aucune invitation");
        assertThat(roles(invited)).isEmpty();
        assertThat(visits.open(chair, "/organisations/" + id + "/personnes").body())
                .contains("expirée le");
    }

    @Test
    void anInvitationServesItsOwnMailboxAlone() {
        DemoPerson other = newcomers.applicant("Ariane", newcomers.association("Une autre"));
        String link = invite("quelqu-un" + id + "@exemple.fr", "EDITOR");

        assertThat(visits.post(other, link, Map.of()).status()).isEqualTo(409);
        assertThat(visits.post(DemoPeople.OFFICER, link, Map.of()).body())
                .contains("celui d’un agent");
        assertThat(roles(other)).isEmpty();
    }

    @Test
    void membersAreNotInvitedAgainAndAWrongAddressIsKept() {
        assertThat(post("/invitations", Map.of("courriel", chair.email())).body())
                .contains("agit déjà pour l’organisme");
        Answer wrong = post("/invitations", Map.of("courriel", "pas une adresse"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"pas une adresse\"", "href=\"#courriel\"");
    }

    private Answer post(String rest, Map<String, String> fields) {
        return visits.post(chair, "/organisations/" + id + "/personnes" + rest, fields);
    }

    private String invite(String email, String part) {
        assertThat(post("/invitations", Map.of("courriel", email, "fonction", part)).isDone())
                .isTrue();
        Matcher link =
                LINK.matcher(
                        jdbc.sql(
                                        """
                                        select text_body from outgoing_message
                                        where recipient = ? order by id desc limit 1
                                        """)
                                .param(email)
                                .query(String.class)
                                .single());
        assertThat(link.find()).isTrue();
        return link.group();
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
