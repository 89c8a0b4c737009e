package fr.beffroi.application.partner;

import static fr.beffroi.application.partner.PrefillContract.follows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.SomePartner;
import fr.beffroi.testing.SomePartner.Answer;
import fr.beffroi.testing.TurnableClock;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a partner's developer gets, by the words of {@code contracts/openapi.yaml}. */
@ServiceTest
class PrefillApiTest {

    private static final String TITLE =
            """
            {"call": "fipd-d-2027-62", "values": {"title": "Médiation de soirée"%s}}
            """;

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private PrefillRows rows;
    @Autowired private TurnableClock clock;

    private SomePartner partner = new SomePartner(0);

    @BeforeEach
    void aPartner() {
        partner = new SomePartner(port);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theExampleOfTheContractIsTakenAndAnswersAnAddressThatServesOnce() {
        JsonNode example = PrefillContract.example();

        Answer answer = partner.asks(example.toString());

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        follows(answer, "Link");
        assertThat(answer.header("Location")).isEqualTo(answer.body().path("address").asString());
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.link()).matches("/preremplissage/[\\w-]{43}");
        assertThat(answer.body().path("taken").size()).isEqualTo(example.path("values").size());
        assertThat(Instant.parse(answer.body().path("expiresAt").asString()))
                .isCloseTo(
                        clock.instant().plus(Duration.ofHours(24)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theSecretOfTheAddressIsNotKeptNorAreValuesInTheJournal() {
        Answer answer = partner.asks(TITLE.formatted(", \"otherPlaces\": \"Chez Zénobie\""));
        String secret = answer.link().substring("/preremplissage/".length());

        byte[] kept =
                jdbc.sql("select token from prefill where token = ?")
                        .param(LinkSecret.fingerprint(secret))
                        .query(byte[].class)
                        .single();

        assertThat(kept).hasSize(32);
        assertThat(
                        jdbc.sql(
                                        """
                                        select after_state::text from audit_entry
                                        where action = 'prefill.take'
                                          and after_state::text like '%otherPlaces%'
                                        """)
                                .query(String.class)
                                .single())
                .contains("otherPlaces", "maison")
                .doesNotContain("Zénobie", secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "price": 12                                   | price           | UNKNOWN
                    "trueData": true                              | trueData        | NEVER_OFFERED
                    "republicanCommitment": "SIGNE"               | republicanCommitment | NEVER_OFFERED
                    "womenShare": "beaucoup"                      | womenShare      | INVALID
                    "womenShare": "45"                            | womenShare      | INVALID
                    "womenShare": 1e400000000                     | womenShare      | INVALID
                    "womenShare": [45]                            | womenShare      | INVALID
                    "womenShare": 120                             | womenShare      | INVALID
                    "summary": 12                                 | summary         | INVALID
                    "summary": {"fr": "Oui"}                      | summary         | INVALID
                    "summary": "a\\u0000b"                        | summary         | INVALID
                    "summary": "a\\ud800b"                        | summary         | INVALID
                    "axis": "D99"                                 | axis            | INVALID
                    "publicKinds": ["JEUNES", "MARTIENS"]         | publicKinds     | INVALID
                    "publicNumbers": {"from12to17": 4, "old": 1}  | publicNumbers   | INVALID
                    "publicNumbers": {"from12to17": "quatre"}     | publicNumbers   | INVALID
                    "startDate": "31/02/2027"                     | startDate       | INVALID
                    "startDate": "1999-01-01"                     | startDate       | INVALID
                    "contactEmail": "personne"                    | contactEmail    | INVALID
                    "commune": "Atlantis"                         | commune         | INVALID
                    "indicators": [{"label": "A", "price": 3}]    | indicators      | INVALID
                    "indicators": {"label": "A"}                  | indicators      | INVALID
                    "budget": {"expenses": {"99-rien": 3}}        | budget          | INVALID
                    "budget": {"expenses": {"64-remuneration": 1.5}} | budget       | INVALID
                    """)
    void aValueThatTheFormDoesNotTakeRefusesAllAndIsNamed(
            String value, String field, String reason) {
        Answer answer = partner.asks(TITLE.formatted(", " + value));

        assertThat(answer.status()).isEqualTo(400);
        follows(answer, "Problem");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(answer.body().path("errors").size()).isEqualTo(1);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("reason").asString()).isEqualTo(reason);
        assertThat(error.path("detail").asString()).isNotBlank();
    }

    @Test
    void whoPrefersAPartToNothingGetsThePartAndTheListOfTheRest() {
        Answer answer =
                partner.asks(
                        TITLE.formatted(", \"price\": 12, \"trueData\": true"),
                        "Prefer",
                        "handling=lenient",
                        "Accept-Language",
                        "en");

        assertThat(answer.status()).isEqualTo(201);
        follows(answer, "Link");
        assertThat(answer.header("Preference-Applied")).isEqualTo("handling=lenient");
        assertThat(answer.body().path("taken").toString()).isEqualTo("[\"title\"]");
        assertThat(answer.body().path("refused").findValuesAsString("field"))
                .containsExactly("price", "trueData");
        assertThat(answer.body().path("refused").toString()).contains("The form has no field");
        assertThat(
                        partner.asks(
                                        "{\"call\":\"fipd-d-2027-62\",\"values\":{\"price\":1}}",
                                        "Prefer",
                                        "handling=lenient")
                                .status())
                .as("nothing left")
                .isEqualTo(400);
    }

    @Test
    void theBudgetOfAnActionNeedNotBalanceYet() {
        String action =
                """
                {"rank": %d, "title": "Ateliers", "objectives": "Prévenir", "description": "Le soir",
                 "people": 40, "period": {"from": "2027-03-01", "until": "2027-06-30"},
                 "indicator": "Jeunes suivis", "target": 30, "budget": %s}
                """;
        String begun = action.formatted(1, "{\"income\": {\"74-etat-demande\": 5000}}");
        String other = action.formatted(2, "{\"expenses\": {\"64-remuneration\": 9000}}");
        String actions = ", \"severalActions\": true, \"actions\": [%s, %s]";

        Answer answer = partner.asks(TITLE.formatted(actions.formatted(begun, other)));
        Answer wrong =
                partner.asks(
                        TITLE.formatted(actions.formatted(begun, other.replace("9000", "-1.5"))));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().path("taken").toString()).contains("\"actions\"");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/field").asString()).isEqualTo("actions");
    }

    @Test
    void theFieldsThatMayBeFilledInAreListedForTheDeveloper() {
        Answer answer = partner.fields("fipd-d-2027-62");

        assertThat(answer.status()).isEqualTo(200);
        answer.body().forEach(field -> follows(field, "Field"));
        assertThat(answer.body().findValuesAsString("name"))
                .contains("title", "commune", "budget")
                .doesNotContain("trueData", "republicanCommitment");
        assertThat(partner.fields("fipd-r-2027-62").status()).isEqualTo(404);
    }

    @Test
    void whatNobodyFetchedInTimeIsErased() {
        Answer answer = partner.asks(TITLE.formatted(""));
        byte[] token = LinkSecret.fingerprint(answer.link().substring("/preremplissage/".length()));
        clock.set(clock.instant().plus(Duration.ofHours(25)));

        rows.purge();

        assertThat(
                        jdbc.sql("select answers is null from prefill where token = ?")
                                .param(token)
                                .query(Boolean.class)
                                .single())
                .isTrue();
        clock.set(clock.instant().plus(Duration.ofDays(31)));
        rows.purge();
        assertThat(
                        jdbc.sql("select count(*) from prefill where token = ?")
                                .param(token)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void theDocumentIsServedBesideTheOtherContracts() {
        var answer =
                partner.send(
                        HttpRequest.newBuilder(
                                partner.address().resolve("/contrats/openapi.yaml")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).startsWith("openapi: 3.1.0");
    }
}
