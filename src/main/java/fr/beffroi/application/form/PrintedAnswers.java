package fr.beffroi.application.form;

import fr.beffroi.application.Application;
import fr.beffroi.application.Papers;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.document.PdfDocuments;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The whole form of an application as a PDF file, with what is answered so far. */
@Component
public class PrintedAnswers {

    private final PdfDocuments pdf;
    private final ReadableAnswers readable;
    private final Calls calls;
    private final Authorities authorities;
    private final Papers papers;
    private final PaperTexts paperTexts;
    private final MandateTexts mandateTexts;

    PrintedAnswers(
            PdfDocuments pdf,
            ReadableAnswers readable,
            Calls calls,
            Authorities authorities,
            Papers papers,
            PaperTexts paperTexts,
            MandateTexts mandateTexts) {
        this.pdf = pdf;
        this.readable = readable;
        this.calls = calls;
        this.authorities = authorities;
        this.papers = papers;
        this.paperTexts = paperTexts;
        this.mandateTexts = mandateTexts;
    }

    /**
     * The file to save.
     *
     * @param formVersion version of the form that the answers were given to
     * @param seal of the version submitted; null for a draft
     */
    public ResponseEntity<byte[]> of(
            Application application,
            JsonNode answers,
            int formVersion,
            @Nullable String seal,
            Locale locale) {
        CallForProjects call = calls.get(application.call());
        FormDefinition form = calls.form(call.id(), formVersion);
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", application);
        model.put("call", call);
        model.put("sections", readable.of(form, answers, locale));
        model.put("lacking", pdf.lacking(texts(answers)));
        if (seal != null) {
            model.put("seal", seal);
        }
        String mandate = mandateTexts.of(application, locale);
        if (mandate != null) {
            model.put("mandateMark", mandate);
        }
        papers.of(application)
                .ifPresent(paper -> {
                    model.put("paperMark", paperTexts.mark(paper, locale));
                    model.put("paperDetail", paperTexts.detail(paper, locale));
                });
        Map<String, @Nullable String> letterhead = new HashMap<>();
        letterhead.put("authority", authorities.get(call.authority()).name());
        letterhead.put("service", null);
        letterhead.put("address", null);
        letterhead.put("email", null);
        letterhead.put("telephone", null);
        model.put("letterhead", letterhead);
        return file(
                name(application, ".pdf"), pdf.render("application/answers-pdf", model, locale));
    }

    /** All texts of the answers, one after the other. */
    private static String texts(JsonNode answers) {
        return answers.isString()
                ? answers.asString()
                : answers.valueStream().map(PrintedAnswers::texts).collect(Collectors.joining());
    }

    static String name(Application application, String ending) {
        String number = application.number();
        return "demande-" + (number == null ? "brouillon" : number) + ending;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
