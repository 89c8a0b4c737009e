package fr.beffroi.call.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.PublishedCall;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The open and coming calls as a feed (Atom, RFC 4287), narrowed like the list. */
@Controller
@OpenToAll
class CallFeed {

    static final int MOST = 50;

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Catalogue catalogue;
    private final AskedFor askedFor;
    private final FeedWriter writer;
    private final Clock clock;

    CallFeed(Catalogue catalogue, AskedFor askedFor, FeedWriter writer, Clock clock) {
        this.catalogue = catalogue;
        this.askedFor = askedFor;
        this.writer = writer;
        this.clock = clock;
    }

    @GetMapping(CatalogueLinks.FEED)
    ResponseEntity<byte[]> feed(CatalogueForm form, Locale locale) {
        List<PublishedCall> calls =
                catalogue.lastChanged(askedFor.read(form, locale).search(), clock.instant(), MOST);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic())
                .body(writer.write(calls, new CatalogueLinks(form).feed(), locale));
    }
}
