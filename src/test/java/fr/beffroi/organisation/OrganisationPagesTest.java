package fr.beffroi.organisation;

import static fr.beffroi.testing.DemoPeople.OTHER_TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Siret;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation of La Poste's, made up for each test, that the treasurer of another one runs. */
@ServiceTest
class OrganisationPagesTest {

    private static final DemoPerson ADMINISTRATOR = OTHER_TREASURER;

    @Autowired private OrganisationBooks books;
    @Autowired private Organisations organisations;
    @Autowired private People people;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    private final OrganisationId id = OrganisationId.next();
    private final String page = "/organisations/" + id;
    private final String form = page + "/modifier";

    @BeforeEach
    void anOrganisation() {
        books.record(
                new Organisation(
                        id,
                        siret(),
                        null,
                        "Amicale <b>à vérifier</b>",
                        "ASSOCIATION",
                        "3 rue Verte, 62300 Lens",
                        "62498",
                        false),
                new Representative(
                        "Claude Mercier", "présidente", "03 21 00 00 00", "presidence@exemple.fr"));
        people.give(ADMINISTRATOR.personId(), Grant.forOrganisation(Role.ORGANISATION_ADMIN, id));
        people.give(
                DemoPeople.VOLUNTEER.personId(),
                Grant.forOrganisation(Role.ORGANISATION_EDITOR, id));
    }

    @Test
    void allThatIsKnownIsShownToThoseWhoActForIt() {
        String shown = visits.open(ADMINISTRATOR, page).body();

        assertThat(shown)
                .contains("Amicale &lt;b&gt;à vérifier&lt;/b&gt;", "Association", "Lens (62498)")
                .contains("3 rue Verte", "Claude Mercier", "présidente", "presidence@exemple.fr")
                .contains("Organisme non vérifié", "href=\"" + form + '"')
                .doesNotContain("??");
        assertThat(visits.open(DemoPeople.VOLUNTEER, page).body())
                .contains("Claude Mercier", "Seule une personne qui administre")
                .doesNotContain("href=\"" + form + '"');
        assertThat(visits.open(DemoPeople.VOLUNTEER, "/espace").body())
                .contains("href=\"" + page + '"');
    }

    @Test
    void itsAdministratorChangesTheSeatAndTheRepresentative() {
        assertThat(visits.open(ADMINISTRATOR, form).body())
                .contains("value=\"Claude Mercier\"", "value=\"Lens (62498)\"");

        Answer saved = change(ADMINISTRATOR, "0", Map.of("representant", "Dominique Petit"));

        assertThat(saved.location()).isEqualTo(page);
        assertThat(visits.open(ADMINISTRATOR, page).body())
                .contains("Dominique Petit", "12 place Jean-Jaurès", "Arras (62041)")
                .doesNotContain("Claude Mercier");
        assertThat(organisations.get(id).name()).isEqualTo("Amicale vérifiée");
        assertThat(journal()).containsExactly("organisation.change");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLostNorChanged() {
        String hostile = "\"><script>alert(1)</script>" + "é".repeat(250);

        Answer refused =
                change(
                        ADMINISTRATOR,
                        "0",
                        Map.of("adresse", hostile, "telephone", "12", "commune", "Nulle-Part"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("href=\"#adresse\"", "href=\"#telephone\"", "href=\"#commune\"")
                .contains("value=\"12\"", "value=\"Nulle-Part\"", "é".repeat(250))
                .doesNotContain("<script>alert");
        assertThat(organisations.get(id).address()).isEqualTo("3 rue Verte, 62300 Lens");
        assertThat(journal()).isEmpty();
    }

    @Test
    void whoSavesSecondSeesWhatTheFirstSavedAndKeepsTheirText() {
        change(ADMINISTRATOR, "0", Map.of("representant", "Dominique Petit"));

        Answer second = change(ADMINISTRATOR, "0", Map.of("representant", "Sacha Grand"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Une autre personne a modifié", "Dominique Petit")
                .contains("value=\"Sacha Grand\"", "name=\"revision\" value=\"1\"");
        assertThat(change(ADMINISTRATOR, "1", Map.of("representant", "Sacha Grand")).isDone())
                .isTrue();
    }

    @Test
    void theNameThatTheRegisterGivesStays() {
        Answer saved =
                visits.post(
                        DemoPeople.TREASURER,
                        "/organisations/" + DemoPeople.JACQUES_BREL + "/modifier",
                        Map.of("nom", "Un autre nom"));

        assertThat(saved.body()).doesNotContain("name=\"nom\"", "Un autre nom");
        assertThat(organisations.get(DemoPeople.JACQUES_BREL).name()).contains("JACQUES BREL");
    }

    @Test
    void othersFindNothing() {
        assertThat(visits.open(DemoPeople.TREASURER, page).status()).isEqualTo(404);
        assertThat(change(DemoPeople.TREASURER, "0", Map.of()).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, page).status()).isEqualTo(403);
        assertThat(change(DemoPeople.VOLUNTEER, "0", Map.of()).status()).isIn(403, 404);
        assertThat(organisations.get(id).name()).contains("à vérifier");
    }

    private Answer change(DemoPerson person, String revision, Map<String, String> typed) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "nom", "Amicale vérifiée",
                                "nature", "ASSOCIATION",
                                "rna", "W621000123",
                                "adresse", "12 place Jean-Jaurès, 62000 Arras",
                                "commune", "Arras (62041)",
                                "representant", "Claude Mercier",
                                "fonction", "présidente",
                                "telephone", "03 21 00 00 01",
                                "courriel", "presidence@exemple.fr"));
        fields.put("revision", revision);
        fields.putAll(typed);
        return visits.post(person, form, fields);
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select action from audit_entry
                        where object_kind = 'organisation' and object_id = ? order by id
                        """)
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Of La Poste: the sum of its digits is a multiple of five. */
    private Siret siret() {
        for (int i = Math.floorMod(id.hashCode(), 99_000); ; i++) {
            String digits = "356000000%05d".formatted(i);
            boolean taken =
                    jdbc.sql("select count(*) from organisation where siret = ?")
                                    .param(digits)
                                    .query(Integer.class)
                                    .single()
                            > 0;
            if (!taken && Siret.parse(digits).isPresent()) {
                return new Siret(digits);
            }
        }
    }
}
