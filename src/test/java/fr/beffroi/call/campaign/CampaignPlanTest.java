package fr.beffroi.call.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.SqlPredicate;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.OwnDatabase;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Among twenty thousand calls, the list of those who prepare them reads each filter by an index.
 */
@ServiceTest
class CampaignPlanTest {

    private static final JdbcClient JDBC = OwnDatabase.of("call", "campaign_plan");

    @Autowired private CallReach reach;

    @ParameterizedTest
    @CsvSource({
        "DRAFT, call_preparation_by_state",
        "TO_VALIDATE, call_preparation_by_state",
        "VALIDATED, call_preparation_by_state",
        "CANCELLED, call_cancelled",
        "COMING, call_by_first_deposit"
    })
    void eachStateHasItsIndex(String stage, String index) {
        assertThat(plan(stage, false, false)).contains(index).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "'', true", "OPEN, false", "CLOSED, false"})
    void longListsAreReadInTheirOrder(String stage, boolean after) {
        assertThat(plan(stage, false, after)).contains("call_by_change").doesNotContain("Seq Scan");
    }

    @Test
    void wordsHaveTheirIndexInBothTables() {
        assertThat(plan("", true, false))
                .contains("call_preparation_by_word", "call_by_word")
                .doesNotContain("Seq Scan");
    }

    private String plan(String stage, boolean words, boolean after) {
        SqlPredicate within =
                Campaigns.as(
                        DemoPeople.CAMPAIGN_MANAGER,
                        () -> reach.predicate(CallRights.READ, "listed"));
        String sql = new CampaignStatement(within.sql(), stage, words, after).sql();
        var now = TurnableClock.START.atOffset(ZoneOffset.UTC);
        return String.join(
                "\n",
                JDBC.sql("explain " + sql)
                        .params(within.parameters())
                        .param("now", now)
                        .param("second", now)
                        .param("words", "rarissime:* & unique:*")
                        .param("moment", now.minusYears(1))
                        .param("code", "zq")
                        .param("limit", CampaignList.PAGE + 1)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** Over ten years: most of them published, and closed. */
    @BeforeAll
    static void manyCalls() {
        JDBC.sql(
                        """
                        insert into call_for_projects
                          (id, code, authority, scheme, programme, department, classification,
                           opens_at, closes_at, form_version, content, content_hash, published_at,
                           changed_at, search, cancelled_at)
                        select gen_random_uuid(), 'zq-plan-' || n, 'PREF-62', 'FIPD', 'D', '62',
                               'PUBLIC',
                               timestamptz '2017-01-01' + n * interval '4 hours 30 minutes',
                               timestamptz '2017-03-01' + n * interval '4 hours 30 minutes',
                               1, '{"title": "Plan"}', '', now(),
                               timestamptz '2017-01-01' + n * interval '4 hours 30 minutes',
                               to_tsvector('french',
                                   case when n % 500 = 0 then 'rarissime unique' else 'mot ' || n % 50 end),
                               case when n % 500 = 1 then now() end
                        from generate_series(1, 20000) as n
                        """)
                .update();
        JDBC.sql(
                        """
                        insert into call_preparation
                          (call_id, code, title, authority, scheme, department, state, base,
                           created_at, created_by, changed_at, search)
                        select id, code, 'Plan', authority, scheme, department,
                               case when n % 500 = 2 then 'DRAFT' when n % 500 = 3 then 'TO_VALIDATE'
                                    when n % 500 = 4 then 'VALIDATED' else 'PUBLISHED' end,
                               '{}', changed_at, gen_random_uuid(), changed_at, search
                        from (select c.*, substr(code, 9)::int as n from call_for_projects c
                              where code like 'zq-plan-%') as made
                        where n % 2 = 0 or n % 500 = 3
                        """)
                .update();
        JDBC.sql("vacuum analyze call_for_projects").update();
        JDBC.sql("vacuum analyze call_preparation").update();
    }
}
