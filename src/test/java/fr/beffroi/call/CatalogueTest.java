package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The public catalogue; what each test publishes goes with its transaction. */
@ServiceTest
@Transactional
class CatalogueTest {

    private static final Pattern LINK = Pattern.compile("href=\"/appels/(zq-[a-z0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired private WebApplicationContext context;
    private MockMvcTester mvc;
    private TestCalls calls;

    @BeforeEach
    void begin() {
        mvc = MockMvcTester.from(context);
        calls = TestCalls.in(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zephyrologie", "ZÉPHYROLOGIES", "zephyro", "les zéphyrologies d’été"})
    void findsWordsWhateverTheirAccentsCapitalsAndEnding(String typed) {
        calls.publish(
                "zq-mots",
                call -> call.put("title", "Les zéphyrologies de l'été à Œuf-en-Ternois"));

        assertThat(found("texte=" + typed)).containsExactly("zq-mots");
        assertThat(found("texte=" + typed + " absentissime")).isEmpty();
    }

    @Test
    void findsWordsOfTheAxesAndOfTheText() {
        calls.announce(
                "zq-axes",
                call ->
                        call.withArray("axes")
                                .addObject()
                                .put("code", "Z")
                                .put("label", "Fabulation collective quaternaire"));

        assertThat(found("texte=quaternaire&etat=a-venir")).containsExactly("zq-axes");
    }

    @Test
    void wordsThatSayNothingNarrowNothing() {
        calls.publish("zq-vide", call -> call.put("scheme", "ZQVIDE"));

        assertThat(found("texte=de la&dispositif=ZQVIDE")).containsExactly("zq-vide");
    }

    @ParameterizedTest
    @CsvSource({
        "dispositif=ZQFILTRE, true",
        "dispositif=FIPD, false",
        "dispositif=ZQFILTRE&theme=NUMERIQUE, true",
        "dispositif=ZQFILTRE&theme=EMPLOI, false",
        "dispositif=ZQFILTRE&porteur=SYNDICAT, true",
        "dispositif=ZQFILTRE&porteur=ASSOCIATION, false",
        "dispositif=ZQFILTRE&lieu=Lens, true",
        "dispositif=ZQFILTRE&lieu=lens-lievin, true",
        "dispositif=ZQFILTRE&lieu=Pas-de-Calais, true",
        "dispositif=ZQFILTRE&lieu=hauts de france, true",
        "dispositif=ZQFILTRE&lieu=Arras, false",
        "dispositif=ZQFILTRE&lieu=59, false",
        "dispositif=ZQFILTRE&date=2026-12-20, true",
        "dispositif=ZQFILTRE&date=20/12/2026, true",
        "dispositif=ZQFILTRE&date=2027-03-01, false"
    })
    void narrowsByEachFilter(String query, boolean expected) {
        calls.publish(
                "zq-filtre",
                call -> {
                    call.put("scheme", "ZQFILTRE");
                    TestCalls.catalogue(call, "themes", "NUMERIQUE");
                    TestCalls.catalogue(call, "applicantKinds", "EPCI", "SYNDICAT");
                    TestCalls.catalogue(call, "places", "E246200364");
                });

        assertThat(found(query).contains("zq-filtre")).isEqualTo(expected);
    }

    @Test
    void aPlaceInsideTheTerritoryOfACallFindsIt() {
        calls.publish(
                "zq-region",
                call -> {
                    call.put("scheme", "ZQREGION");
                    TestCalls.catalogue(call, "places", "R32");
                });

        assertThat(found("dispositif=ZQREGION&lieu=80000")).containsExactly("zq-region");
    }

    @Test
    void saysWhichPlaceIsUnknownOrUnclearAndShowsTheRest() {
        assertThat(page("lieu=Nulle-Part"))
                .contains("Le lieu « Nulle-Part » n’est pas dans nos listes")
                .contains("href=\"#lieu\"", "fipd-d-2027-62");
        assertThat(page("lieu=Rouvroy"))
                .contains("Plusieurs lieux correspondent", "Rouvroy (62724)", "Rouvroy (02659)");
        assertThat(page("date=demain")).contains("ne peut pas être lue", "fipd-d-2027-62");
    }

    @Test
    void turnsThePagesWithoutLosingOrRepeatingACall() {
        for (int i = 0; i < 45; i++) {
            calls.publish("zq-page-" + i, call -> call.put("scheme", "ZQPAGE"));
        }
        List<String> seen = new ArrayList<>();
        String address = "/appels?dispositif=ZQPAGE";
        int pages = 0;
        while (!address.isEmpty()) {
            String body = body(address);
            assertThat(body).contains("45 appels ouverts");
            seen.addAll(codes(body));
            Matcher next = NEXT.matcher(body);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void aCallWithoutAFormIsAnnouncedAndNobodyCanApply() {
        calls.announce("zq-annonce", call -> call.put("scheme", "ZQANNONCE"));

        assertThat(page("dispositif=ZQANNONCE"))
                .contains("Aucun appel ouvert ne répond", "voir l’appel à venir qui y répond");
        assertThat(found("dispositif=ZQANNONCE&etat=a-venir")).containsExactly("zq-annonce");
        assertThat(body("/appels/zq-annonce"))
                .contains("Le formulaire de cet appel n’est pas encore ouvert")
                .doesNotContain("/demandes/nouvelle?appel=");
    }

    @Test
    void anAnnouncedCallOpensWhenItsFormArrives() {
        calls.announce("zq-suite", call -> {});
        calls.publish("zq-suite", call -> {});

        assertThat(body("/appels/zq-suite")).contains("/demandes/nouvelle?appel=zq-suite");
    }

    @Test
    void closedCallsStandInTheirOwnList() {
        calls.publish(
                "zq-clos",
                call ->
                        call.put("scheme", "ZQCLOS")
                                .put("opensAt", "2025-01-06T00:00:00")
                                .put("closesAt", "2025-02-28T23:59:59"));

        assertThat(found("dispositif=ZQCLOS")).isEmpty();
        assertThat(page("dispositif=ZQCLOS&etat=clos")).contains("zq-clos", "28 février 2025");
    }

    @Test
    void aRestrictedCallIsNowhere() {
        calls.publish(
                "zq-secret",
                call -> call.put("scheme", "ZQSECRET").put("classification", "RESTRICTED"));

        assertThat(found("dispositif=ZQSECRET")).isEmpty();
        for (String end : List.of("", "/texte.pdf", "/calendrier.ics")) {
            assertThat(mvc.get().uri("/appels/zq-secret" + end)).hasStatus(404);
        }
        assertThat(body("/appels.atom")).doesNotContain("zq-secret");
        assertThat(body("/appels")).doesNotContain("ZQSECRET");
    }

    @Test
    void whatIsTypedIsKeptAndShownAsText() {
        assertThat(page("texte=<script>alert(1)</script> ' & | ! :* %"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(page("apres=n'importe quoi&etat=n'importe")).contains("fipd-d-2027-62");
    }

    @Test
    void isReadInEnglishToo() {
        assertThat(page("langue=en")).contains("Calls for projects", "Open calls");
    }

    private List<String> found(String query) {
        return codes(page(query));
    }

    private static List<String> codes(String body) {
        return LINK.matcher(body).results().map(match -> match.group(1)).toList();
    }

    /** The list, asked with these parameters as typed. */
    private String page(String query) {
        var request = mvc.get().uri("/appels");
        for (String pair : query.split("&(?=[a-z]+=)", -1)) {
            int equals = pair.indexOf('=');
            request = request.queryParam(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return text(request.exchange());
    }

    private String body(String address) {
        return text(mvc.get().uri(URI.create(address)).exchange());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
