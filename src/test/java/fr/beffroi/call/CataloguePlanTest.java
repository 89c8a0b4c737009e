package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Among ten thousand calls, each filter and each list is read by its own index. */
@ServiceTest
@Transactional
class CataloguePlanTest {

    @Autowired private JdbcClient jdbc;
    @Autowired private Places places;

    @ParameterizedTest
    @CsvSource({
        "words, call_by_word",
        "scheme, call_public_by_scheme",
        "theme, call_by_theme",
        "kind, call_by_applicant_kind",
        "place, call_by_place",
        "date, call_by_deposit_period"
    })
    void eachFilterHasItsIndex(String filter, String index) {
        manyCalls();

        assertThat(plan(search(filter), CallStage.CLOSED))
                .contains(index)
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource({"OPEN, call_public_by_closing", "CLOSED, call_public_by_closing"})
    void eachLongListIsReadInItsOrder(CallStage stage, String index) {
        manyCalls();

        assertThat(plan(CallSearch.EVERYTHING, stage))
                .contains(index)
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void theFewComingCallsAreFoundByTheirFirstDeposit() {
        manyCalls();

        assertThat(plan(CallSearch.EVERYTHING, CallStage.COMING))
                .contains("call_by_first_deposit")
                .doesNotContain("Seq Scan");
    }

    @Test
    void theLastChangedAreReadInTheirOrder() {
        manyCalls();
        var statement = statement(CallSearch.EVERYTHING);

        assertThat(explain(statement.lastChanged(50), statement))
                .contains("call_by_change")
                .doesNotContain("Seq Scan", "Sort");
    }

    private CallSearch search(String filter) {
        Place lens = places.find("C62498").orElseThrow();
        return switch (filter) {
            case "words" -> new CallSearch("rarissime", "", "", "", null, null);
            case "scheme" -> new CallSearch("", "RARE", "", "", null, null);
            case "theme" -> new CallSearch("", "", "RARE", "", null, null);
            case "kind" -> new CallSearch("", "", "", "GIP", null, null);
            case "place" -> new CallSearch("", "", "", "", lens, null);
            default -> new CallSearch("", "", "", "", null, LocalDate.of(2024, 1, 5));
        };
    }

    private String plan(CallSearch search, CallStage stage) {
        var statement = statement(search);
        return explain(statement.page(stage, Optional.empty(), 21), statement);
    }

    private CatalogueStatement statement(CallSearch search) {
        Place place = search.place();
        return new CatalogueStatement(
                search, place == null ? Set.of() : places.around(place), TurnableClock.START);
    }

    private String explain(String sql, CatalogueStatement statement) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(statement.parameters())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** Over ten years, most of them closed; one in five hundred is rare in some way. */
    private void manyCalls() {
        jdbc.sql(
                        """
                        insert into call_for_projects
                          (id, code, authority, scheme, programme, department, classification,
                           opens_at, closes_at, form_version, content, content_hash, published_at,
                           changed_at, themes, applicant_kinds, places, search)
                        select gen_random_uuid(), 'zq-plan-' || n, 'PREF-62',
                               case when n % 500 = 0 then 'RARE' else 'S' || n % 5 end, 'D', '62',
                               'PUBLIC',
                               timestamptz '2017-01-01' + n * interval '9 hours',
                               timestamptz '2017-03-01' + n * interval '9 hours',
                               1, '{}', '', now(), timestamptz '2017-01-01' + n * interval '9 hours',
                               array[case when n % 500 = 0 then 'RARE' else 'T' || n % 5 end],
                               array[case when n % 500 = 0 then 'GIP' else 'COMMUNE' end],
                               array[case when n % 500 = 0 then 'C62498' else 'C6200' || n % 9 end],
                               to_tsvector('french',
                                   case when n % 500 = 0 then 'rarissime' else 'mot ' || n % 50 end)
                        from generate_series(1, 10000) as n
                        """)
                .update();
        jdbc.sql("analyze call_for_projects").update();
    }
}
