package fr.beffroi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Visits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page of the table of addresses, on a window of 320 CSS pixels, which is also one of 1,280
 * at 400 % (RGAA 10.11): nothing scrolls sideways and axe finds nothing to say, whoever reads it.
 */
@BrowserTest
class NarrowPagesTest {

    private final Matrix matrix = Matrix.read();

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private SupportingDocuments documents;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    @Test
    void everyPageFitsTheNarrowestScreenWithoutABarrier(Visitors visitors) {
        var stages = new Stages(dossiers, changes, examination, visits, documents, jdbc, context);
        Map<String, Visitor> readers = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int pages = 0;
        for (MatrixRow row : matrix.rows()) {
            Optional<String> reader = reader(row);
            if (reader.isEmpty() || isFile(row)) {
                continue;
            }
            Visitor visitor =
                    readers.computeIfAbsent(reader.get(), name -> arrival(visitors, name));
            String path = row.path(stages.things(row.stage())) + fields(row, stages);
            pages += looks(visitor, path, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(80);
    }

    /** The first person who gets the page. */
    private Optional<String> reader(MatrixRow row) {
        return row.isForm()
                ? Optional.empty()
                : matrix.columns().stream()
                        .filter(column -> matrix.expected(row, column).equals("200"))
                        .findFirst();
    }

    /** What is taken away, not read in the window. */
    private static boolean isFile(MatrixRow row) {
        return row.address().matches(".*(\\.\\w{3,4}|/contenu|/acte|/lettre|/fichier\\w*/.*)")
                || row.address().matches(".*/(pieces|documents)/\\{[^/]+}")
                || row.address().startsWith("/referentiels");
    }

    private static Visitor arrival(Visitors visitors, String name) {
        Visitor visitor = visitors.onWidth(320);
        return name.equals(Matrix.VISITOR) ? visitor : visitor.signIn(person(name));
    }

    private static DemoPerson person(String name) {
        return DemoPeople.all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String fields(MatrixRow row, Stages stages) {
        List<String> fields = row.fields(stages.things(row.stage()));
        var query = new StringBuilder();
        for (int at = 0; at < fields.size(); at += 2) {
            query.append(at == 0 ? '?' : '&').append(fields.get(at)).append('=');
            query.append(fields.get(at + 1));
        }
        return query.toString();
    }

    /** Null for a file that the browser saves. */
    private static @Nullable Response opened(Visitor visitor, String path) {
        try {
            return visitor.page().navigate(path);
        } catch (PlaywrightException saved) {
            if (String.valueOf(saved.getMessage()).contains("Download is starting")) {
                return null;
            }
            throw saved;
        }
    }

    /** 1 if it is a page. */
    private static int looks(Visitor visitor, String path, List<String> wrong) {
        Response answer = opened(visitor, path);
        if (answer == null || !answer.headers().getOrDefault("content-type", "").contains("html")) {
            return 0;
        }
        try {
            visitor.scrollsInOneDirection().seesNoBarrier();
        } catch (AssertionError found) {
            wrong.add(path + ": " + found.getMessage());
        }
        return 1;
    }
}
