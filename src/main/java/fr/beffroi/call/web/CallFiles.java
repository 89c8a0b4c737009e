package fr.beffroi.call.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.event.Classification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one takes away of a call: its text, and its dates for one's own calendar. */
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

    CallFiles(Catalogue catalogue, CallText text, CallCalendar calendar) {
        this.catalogue = catalogue;
        this.text = text;
        this.calendar = calendar;
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
