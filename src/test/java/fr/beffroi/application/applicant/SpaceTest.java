package fr.beffroi.application.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.applicant.SpacePage.Card;
import fr.beffroi.application.applicant.SpacePage.View;
import fr.beffroi.kernel.CallId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.StatementCount;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The dashboard of an organisation of five hundred dossiers, among twenty thousand of others. */
@ServiceTest
@Transactional
class SpaceTest {

    @Autowired private Space space;
    @Autowired private SpacePage page;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void manyDossiers() {
        DemoPeople.actAs(DemoPeople.TREASURER);
        insert(500, "'" + DemoPeople.JACQUES_BREL.value() + "'::uuid", "Zq dossier ");
        insert(20_000, "gen_random_uuid()", "Zq autre ");
        jdbc.sql("analyze application").update();
        jdbc.sql("analyze funding_request").update();
    }

    @AfterEach
    void nobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void aPageIsReadByTheIndexOfTheOrganisationOrOfTheWord() {
        for (SpaceState state : SpaceState.values()) {
            assertThat(plan(new SpaceFilter("médiation", state, "", "", 0)))
                    .as(state.name())
                    .containsAnyOf(
                            "application_by_organisation",
                            "application_drafts_of_call",
                            "application_words")
                    .doesNotContain("Seq Scan on application", "Seq Scan on funding_request");
        }
    }

    @Test
    void theWholePageIsReadByAFewStatements() {
        View first = page.of(filter("", ""), Locale.FRENCH);
        View second = page.of(SpaceFilter.of("", "", "", "", 1), Locale.FRENCH);

        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", "/espace")));
        try {
            assertThat(StatementCount.during(() -> page.of(filter("", ""), Locale.FRENCH)))
                    .hasSizeLessThanOrEqualTo(15);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(first.cards()).hasSize(Space.PAGE).doesNotContainAnyElementsOf(second.cards());
        assertThat(first.next()).isEqualTo("/espace?page=1");
        assertThat(second.previous()).isEqualTo("/espace?page=0");
    }

    @Test
    void everyDossierIsOnOnePageAndOnOneAlone() {
        List<String> titles =
                IntStream.range(0, 40)
                        .mapToObj(n -> SpaceFilter.of("zq dossier", "", "", "", n))
                        .flatMap(asked -> page.of(asked, Locale.FRENCH).cards().stream())
                        .map(card -> card.row().title())
                        .toList();

        assertThat(titles).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void wordsAreFoundWhateverTheirAccentsAndInTheNumber() {
        assertThat(titles("ZQ MEDIATION 417")).containsExactly("Zq dossier 417 médiation");
        assertThat(titles("hdf-zq-000018")).containsExactly("Zq dossier 18 médiation");
        assertThat(titles("zq autre")).isEmpty();
        assertThat(titles("zq absent")).isEmpty();
    }

    @Test
    void theStateNarrowsTheList() {
        assertThat(states("DRAFT")).containsOnly("DRAFT");
        assertThat(states("TO_COMPLETE")).containsOnly("INCOMPLETE");
        assertThat(states("IN_PROGRESS")).contains("SUBMITTED").doesNotContain("AWARDED", "DRAFT");
        assertThat(states("AWARDED")).containsOnly("AWARDED");
        assertThat(states("REFUSED")).containsOnly("REJECTED");
        assertThat(states("CLOSED")).containsOnly("WITHDRAWN");
        assertThat(page.of(filter("zq", "NOTHING"), Locale.FRENCH).cards()).isNotEmpty();
    }

    @Test
    void theCallAndItsYearNarrowTheList() {
        View all = page.of(filter("zq", ""), Locale.FRENCH);
        String call = "fipd-d-2027-62";
        String year = "2027";
        assertThat(all.calls()).extracting(each -> each.value()).contains(call);
        assertThat(all.years()).extracting(each -> each.value()).contains(year);

        assertThat(page.of(SpaceFilter.of("zq", "", call, year, 0), Locale.FRENCH).cards())
                .isNotEmpty()
                .allMatch(card -> card.call().code().equals(call));
        assertThat(page.of(SpaceFilter.of("zq", "", call, "1999", 0), Locale.FRENCH).cards())
                .isEmpty();
    }

    private List<String> titles(String words) {
        return page.of(filter(words, ""), Locale.FRENCH).cards().stream()
                .map(card -> card.row().title())
                .toList();
    }

    private List<String> states(String state) {
        List<Card> cards = page.of(filter("zq dossier", state), Locale.FRENCH).cards();
        return cards.stream().map(Card::state).distinct().toList();
    }

    private static SpaceFilter filter(String words, String state) {
        return SpaceFilter.of(words, state, "", "", 0);
    }

    private String plan(SpaceFilter filter) {
        Space.Statement statement = space.pageStatement(filter, null);
        return String.join(
                "\n",
                jdbc.sql("explain " + statement.sql())
                        .params(statement.parameters())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** Every fifth is a draft; the others are in each state in turn. */
    private void insert(int count, String organisation, String title) {
        CallId call =
                jdbc.sql("select id from call_for_projects where code = 'fipd-d-2027-62'")
                        .query((row, n) -> CallId.of(row.getString(1)))
                        .single();
        jdbc.sql(
                        """
                        insert into application
                            (id, call_id, scheme, programme, authority, department, classification,
                             organisation_id, organisation_name, siret, title, form_version,
                             rule_set, created_at, created_by, changed_at, number, submitted_at)
                        select gen_random_uuid(), :call, 'FIPD', 'D', 'PREF-62', '62', 'INTERNE',
                               %s, 'Zq', '32514858300017', :title || n || ' médiation', 1, 'r',
                               now(), gen_random_uuid(), now() - n * interval '1 hour',
                               case when n %% 5 > 0
                                    then 'HDF-' || substr(:title, 1, 2) || '-' || :prefix
                                         || lpad(n::text, 6, '0') end,
                               case when n %% 5 > 0 then now() - n * interval '1 hour' end
                        from generate_series(1, :count) n
                        """
                                .formatted(organisation))
                .param("call", call.value())
                .param("title", title)
                .param("prefix", title.contains("autre") ? "B-" : "")
                .param("count", count)
                .update();
        jdbc.sql(
                        """
                        insert into funding_request
                            (id, application_id, authority, state, state_since, amount_asked)
                        select gen_random_uuid(), id, 'PREF-62',
                               (array['SUBMITTED', 'INCOMPLETE', 'AWARDED', 'REJECTED', 'WITHDRAWN'])
                                   [1 + abs(hashtext(id::text)) % 5], now(), 1000
                        from application where title like :title || '%' and submitted_at is not null
                        """)
                .param("title", title)
                .update();
    }
}
