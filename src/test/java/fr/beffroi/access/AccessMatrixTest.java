package fr.beffroi.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address on real dossiers, as everybody: the table says what each gets. */
@ServiceTest
class AccessMatrixTest {

    private static final Set<String> REFUSALS = Set.of("in", "403", "404");
    private static final Path PAGE = Path.of("docs/access-matrix.md");
    private static final Path FOUND = Path.of("target/access-matrix.txt");
    private static final Path NEW_PAGE = Path.of("target/access-matrix.md");

    private final Matrix matrix = Matrix.read();

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private SupportingDocuments documents;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyoneGetsWhatTheTableSaysAndNothingElse() throws IOException {
        var callers = new Callers(port, matrix.columns());
        var stages = new Stages(dossiers, changes, examination, visits, documents, jdbc, context);
        var wrong = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (MatrixRow row : matrix.rows()) {
            Map<String, String> got = answers(row, callers, stages);
            found.add(line(row, got));
            got.forEach((column, answer) -> {
                String expected = matrix.expected(row, column);
                if (!answer.equals(expected)) {
                    wrong.add(
                            "%s @%s as %s: %s instead of %s"
                                    .formatted(row.asked(), row.stage(), column, answer, expected));
                }
            });
        }
        Files.write(FOUND, found);
        assertThat(wrong).as("all the answers are in %s", FOUND).isEmpty();
    }

    /** Those who are to be refused ask first: the others may change the dossier. */
    private Map<String, String> answers(MatrixRow row, Callers callers, Stages stages) {
        Comparator<String> refusedFirst =
                Comparator.comparing(column -> !REFUSALS.contains(matrix.expected(row, column)));
        var got = new LinkedHashMap<String, String>();
        for (String column : matrix.columns().stream().sorted(refusedFirst).toList()) {
            String answer = callers.ask(column, row, stages.things(row.stage()));
            if (row.isForm() && answer.equals("go")) {
                stages.used(row.stage());
            }
            got.put(column, answer);
        }
        return got;
    }

    private String line(MatrixRow row, Map<String, String> got) {
        return "%-60s @%-9s : %s"
                .formatted(
                        row.asked(),
                        row.stage(),
                        matrix.columns().stream()
                                .map(column -> "%-3s".formatted(got.get(column)))
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        Set<String> rows =
                matrix.rows().stream()
                        .map(MatrixRow::route)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(routes());
    }

    @Test
    void anotherOrganisationAndAnotherAuthorityFindNoDossierAtAnyAddress() {
        assertThat(matrix.rows())
                .filteredOn(row -> row.stage().hasDossier())
                .allSatisfy(row -> {
                    boolean applicants = row.address().startsWith("/demandes");
                    String other = matrix.expected(row, "OTHER_TREASURER");
                    assertThat(other).as(row.asked()).isEqualTo(applicants ? "404" : "403");
                    assertThat(matrix.expected(row, "REGION_OFFICER"))
                            .as(row.asked())
                            .isIn("403", "404");
                });
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = MatrixPage.of(matrix);
        Files.writeString(NEW_PAGE, page);
        assertThat(Files.readString(PAGE)).as("copy %s to %s", NEW_PAGE, PAGE).isEqualTo(page);
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                mapping.getHandlerMethods().entrySet()) {
            if (isOfTests(route.getValue())) {
                continue;
            }
            RequestMappingInfo info = route.getKey();
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            List<RequestMethod> asked =
                    methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
            for (String pattern : info.getPatternValues()) {
                asked.forEach(method -> routes.add(method + " " + pattern));
            }
        }
        return routes;
    }

    private static boolean isOfTests(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().equals("fr.beffroi.testing");
    }
}
