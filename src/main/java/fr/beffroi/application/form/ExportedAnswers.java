package fr.beffroi.application.form;

import fr.beffroi.application.Application;
import fr.beffroi.application.Paper;
import fr.beffroi.application.Papers;
import fr.beffroi.application.form.AnswerCells.Cell;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.Csv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The answers of an application to take away: for a spreadsheet, or as plain text. */
@Component
public class ExportedAnswers {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Calls calls;
    private final MessageSource messages;
    private final Papers papers;
    private final PaperTexts paperTexts;
    private final MandateTexts mandateTexts;

    ExportedAnswers(
            Calls calls,
            MessageSource messages,
            Papers papers,
            PaperTexts paperTexts,
            MandateTexts mandateTexts) {
        this.calls = calls;
        this.messages = messages;
        this.papers = papers;
        this.paperTexts = paperTexts;
        this.mandateTexts = mandateTexts;
    }

    /** One answer a line: page of the form, field, question, answer in words, answer as kept. */
    public ResponseEntity<byte[]> csv(
            Application application, JsonNode answers, int formVersion, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        word("answers.export.section", locale),
                        word("answers.export.field", locale),
                        word("answers.export.question", locale),
                        word("answers.export.words", locale),
                        word("answers.export.value", locale)));
        papers.of(application)
                .ifPresent(paper -> rows.add(line(saidOf(paper, locale), "PAPER", locale)));
        String mandate = mandateTexts.of(application, locale);
        if (mandate != null) {
            rows.add(line(mandate, "MANDATE", locale));
        }
        for (Cell cell : cells(application, answers, formVersion, locale)) {
            rows.add(
                    List.of(
                            cell.section(),
                            cell.id(),
                            cell.question(),
                            cell.words(),
                            cell.value()));
        }
        return file(application, ".csv", CSV, Csv.of(rows));
    }

    /** Question by question, the answers exactly as they were typed. */
    public ResponseEntity<byte[]> text(
            Application application, JsonNode answers, int formVersion, Locale locale) {
        var text = new StringBuilder();
        text.append(calls.get(application.call()).title()).append("\n");
        text.append(application.organisationName()).append("\n");
        if (application.number() != null) {
            text.append(application.number()).append("\n");
        }
        papers.of(application).ifPresent(paper -> text.append(saidOf(paper, locale)).append("\n"));
        String mandate = mandateTexts.of(application, locale);
        if (mandate != null) {
            text.append(mandate).append("\n");
        }
        String section = "";
        for (Cell cell : cells(application, answers, formVersion, locale)) {
            if (!cell.section().equals(section)) {
                section = cell.section();
                text.append("\n== ").append(section).append("\n");
            }
            String answer = cell.words().isEmpty() ? cell.value() : cell.words();
            text.append("\n").append(cell.question()).append("\n");
            text.append(answer.isEmpty() ? word("form.unanswered", locale) : answer).append("\n");
        }
        return file(application, ".txt", TEXT, text.toString());
    }

    private List<String> line(String said, String value, Locale locale) {
        return List.of(
                word("answers.export.channel", locale),
                "channel",
                word("answers.export.channel", locale),
                said,
                value);
    }

    private String saidOf(Paper paper, Locale locale) {
        return paperTexts.mark(paper, locale) + " " + paperTexts.detail(paper, locale);
    }

    private List<Cell> cells(
            Application application, JsonNode answers, int formVersion, Locale locale) {
        return AnswerCells.of(calls.form(application.call(), formVersion), answers, locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ResponseEntity<byte[]> file(
            Application application, String ending, MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(PrintedAnswers.name(application, ending))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
