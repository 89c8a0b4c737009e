package fr.beffroi.access;

import fr.beffroi.access.Matrix.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix as a page to read: the same answers, in tables. */
final class MatrixPage {

    private static final Map<String, String> PEOPLE =
            Map.ofEntries(
                    Map.entry(Matrix.VISITOR, "Visitor"),
                    Map.entry("TREASURER", "Applicant, signatory"),
                    Map.entry("VOLUNTEER", "Applicant, editor"),
                    Map.entry("OTHER_TREASURER", "Other organisation"),
                    Map.entry("OFFICER", "Officer"),
                    Map.entry("POLICE", "Opinion: police"),
                    Map.entry("SOUS_PREFET", "Opinion: sous-préfet"),
                    Map.entry("COMMITTEE_SECRETARY", "Committee secretary"),
                    Map.entry("CABINET_DIRECTOR", "Signatory"),
                    Map.entry("CAMPAIGN_MANAGER", "Campaign manager"),
                    Map.entry("REGION_OFFICER", "Officer of another authority"),
                    Map.entry("OPERATOR", "Operator"),
                    Map.entry("ADMINISTRATOR", "Administrator"),
                    Map.entry("AUDITOR", "Auditor"));

    private static final String BEGINNING =
            """
            # Who gets what

            Every route of the service, asked over HTTP by a visitor and {people} people on real dossiers of one organisation, examined by the
            préfecture. `AccessMatrixTest` asks them all, fails on a route without a row and on any other answer, and makes this page from its
            table, `src/test/resources/access/matrix.txt`.

            A number is the HTTP status: `200` the page, `403` not for this kind of person whatever the object, `404` no such thing as far as
            this person can tell, `400` a form to fill in better, `409` refused for a reason that is told. `in` leads to the sign-in page, `→` to
            another page: done, or better seen there. `✗` stands for 403 and `·` for 404. Forms are sent with what the row says, the rest empty.
            `{document=receipt}` is the place of a document filled with the receipt.
            """;

    private MatrixPage() {}

    static String of(Matrix matrix) {
        var page =
                new StringBuilder(
                        BEGINNING.replace("{people}", "" + (matrix.columns().size() - 1)));
        for (Section section : matrix.sections()) {
            page.append("\n## ").append(section.title()).append("\n\n");
            page.append(table(matrix.columns(), section.rows()));
        }
        return page.toString();
    }

    private static String table(List<String> columns, List<MatrixRow> rows) {
        var lines = new StringBuilder("| Route | Dossier |");
        columns.forEach(column -> lines.append(' ').append(PEOPLE.get(column)).append(" |"));
        lines.append("\n|---|---|").append("---|".repeat(columns.size())).append('\n');
        rows.forEach(row -> lines.append(line(row)).append('\n'));
        return lines.toString();
    }

    private static String line(MatrixRow row) {
        return "| `%s` | %s | %s |"
                .formatted(
                        row.asked(),
                        row.stage().hasDossier() ? row.stage().words() : "",
                        row.expected().stream()
                                .map(MatrixPage::shown)
                                .collect(Collectors.joining(" | ")));
    }

    private static String shown(String answer) {
        return switch (answer) {
            case "go" -> "→";
            case "403" -> "✗";
            case "404" -> "·";
            default -> answer;
        };
    }
}
