package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and every action of a dossier that exists, tried by people who have no right to it.
 */
@ServiceTest
class OthersDossiersTest {

    private static final List<DemoPerson> OTHERS =
            List.of(
                    DemoPeople.OTHER_TREASURER,
                    DemoPeople.REGION_OFFICER,
                    DemoPeople.POLICE,
                    DemoPeople.CABINET_DIRECTOR,
                    DemoPeople.OPERATOR,
                    DemoPeople.ADMINISTRATOR);

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private SupportingDocuments documents;
    @Autowired private DossierFacts facts;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** A route of a dossier. */
    private record Route(boolean posts, String pattern) {

        String of(ApplicationId id, String document) {
            return pattern.replace("{id}", id.toString())
                    .replaceAll("\\{(document|documentId|file)}", document)
                    .replace("{section}", "projet")
                    .replace("{code}", "RIB")
                    .replaceAll("\\{[^}]+}", document);
        }
    }

    @Test
    void areRefusedInFrenchAndLeaveNoTrace() {
        ApplicationId draft = dossiers.aDraft().titled("Secret bien gardé").filled();
        ApplicationId submitted = dossiers.aDraft().titled("Secret bien gardé").submitted();
        examination.runDue(submitted);
        String task = examination.openTasks(submitted).getFirst().id();
        List<String> before = traces(draft, submitted);
        List<String> wrong = new ArrayList<>();

        for (DemoPerson person : OTHERS) {
            for (ApplicationId id : List.of(draft, submitted)) {
                String document = documents.of(id).getFirst().id().toString();
                for (Route route : routes()) {
                    Answer answer = attempt(person, route, route.of(id, document), task);
                    boolean said = answer.status() == 403 || answer.status() == 404;
                    if (!said || answer.body().contains("Secret")) {
                        wrong.add(person.name() + ' ' + route + " → " + answer.status());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(traces(draft, submitted)).isEqualTo(before);
        assertThat(examination.openTaskKeys(submitted)).containsExactly("UT_check_completeness");
    }

    private Answer attempt(DemoPerson person, Route route, String address, String task) {
        return route.posts()
                ? visits.post(
                        person,
                        address,
                        Map.of(
                                "taskId", task,
                                "outcome", "COMPLETE",
                                "code", "RIB",
                                "engagement", "true",
                                "motif", "Je le retire",
                                "changement", UUID.randomUUID().toString(),
                                "title", "Le mien"))
                : visits.open(person, address + "?version=2");
    }

    private List<Route> routes() {
        List<Route> routes =
                mapping.getHandlerMethods().keySet().stream()
                        .flatMap(info -> {
                            boolean posts =
                                    info.getMethodsCondition()
                                            .getMethods()
                                            .contains(RequestMethod.POST);
                            return info.getPatternValues().stream()
                                    .map(pattern -> new Route(posts, pattern));
                        })
                        .filter(route -> route.pattern().matches("/(demandes|dossiers)/\\{id}.*"))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(25);
        return routes;
    }

    private List<String> traces(ApplicationId... ids) {
        return Stream.of(ids)
                .flatMap(id ->
                        Stream.concat(
                                facts.of(id).stream(),
                                jdbc
                                        .sql(
                                                """
                                                select action from audit_entry
                                                where object_id = :id order by id
                                                """)
                                        .param("id", id.toString())
                                        .query(String.class)
                                        .list()
                                        .stream()))
                .toList();
    }
}
