package fr.beffroi.access;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser for each column of the matrix, signed in as its person. */
final class Callers {

    private final Map<String, Browser> browsers;

    Callers(int port, List<String> columns) {
        Map<String, DemoPerson> people =
                DemoPeople.all().stream()
                        .collect(Collectors.toMap(DemoPerson::name, Function.identity()));
        browsers =
                columns.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        column -> browser(port, people.get(column))));
    }

    private static Browser browser(int port, @Nullable DemoPerson person) {
        var browser = new Browser(port);
        if (person == null) {
            browser.get("/connexion");
        } else {
            browser.signIn(person).get("/");
        }
        return browser;
    }

    /** What that column gets: a status, {@code in} or {@code go}. */
    String ask(String column, MatrixRow row, Map<String, String> things) {
        Browser browser = Objects.requireNonNull(browsers.get(column));
        String path = row.path(things);
        String[] fields = row.fields(things).toArray(String[]::new);
        Browser.Answer answer =
                row.sendsFile()
                        ? browser.postFile(path, fields)
                        : row.isForm()
                                ? browser.post(path, fields)
                                : browser.get(query(path, fields));
        return said(answer);
    }

    private static String query(String path, String... fields) {
        var address = new StringBuilder(path);
        for (int i = 0; i < fields.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(fields[i]).append('=').append(fields[i + 1]);
        }
        return address.toString();
    }

    private static String said(Browser.Answer answer) {
        if (answer.status() != 302) {
            return String.valueOf(answer.status());
        }
        return answer.location().startsWith("/connexion") ? "in" : "go";
    }
}
