package fr.beffroi.call.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.call.CallModels;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What one takes away of a call: its text, its dates for one's own calendar, the files to fill in.
 */
@Controller
@OpenToAll
class CallFiles {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Catalogue catalogue;
    private final CallText text;
    private final CallCalendar calendar;
    private final CallModels models;
    private final Vault vault;

    CallFiles(
            Catalogue catalogue,
            CallText text,
            CallCalendar calendar,
            CallModels models,
            Vault vault) {
        this.catalogue = catalogue;
        this.text = text;
        this.calendar = calendar;
        this.models = models;
        this.vault = vault;
    }

    /** The text of the call, in French, which is the text that holds. */
    @GetMapping("/appels/{code}/texte.pdf")
    ResponseEntity<byte[]> text(@PathVariable String code) {
        PublishedCall published = catalogue.get(code);
        return file(published, MediaType.APPLICATION_PDF, "inline", ".pdf", text.pdf(published));
    }

    @GetMapping("/appels/{code}/calendrier.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String code, Locale locale) {
        PublishedCall published = catalogue.get(code);
        String dates = calendar.of(published, locale);
        return file(
                published, CALENDAR, "attachment", ".ics", dates.getBytes(StandardCharsets.UTF_8));
    }

    /** The file to fill in that the call offers for a document. */
    @GetMapping("/appels/{code}/modeles/{document}")
    ResponseEntity<Resource> model(@PathVariable String code, @PathVariable String document) {
        PublishedCall published = catalogue.get(code);
        return models.find(published.call().id(), document)
                .map(file -> DownloadResponse.save(file, vault))
                .orElseThrow(() -> new NotFound("Model of " + document + " in " + code));
    }

    private static ResponseEntity<byte[]> file(
            PublishedCall published,
            MediaType type,
            String disposition,
            String ending,
            byte[] content) {
        String name = published.call().code() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        published.call().classification() == Classification.PUBLIC
                                ? AN_HOUR
                                : CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(disposition).filename(name).build().toString())
                .body(content);
    }
}
