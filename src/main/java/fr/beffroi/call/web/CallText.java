package fr.beffroi.call.web;

import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.document.Letterhead;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.kernel.CallId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The text of a call as PDF/A; made once for each revision, since everyone may ask for it. */
@Component
class CallText {

    private final PdfDocuments pdf;
    private final Authorities authorities;
    private final CallLabels labels;
    private final Map<CallId, Made> made = new ConcurrentHashMap<>();

    CallText(PdfDocuments pdf, Authorities authorities, CallLabels labels) {
        this.pdf = pdf;
        this.authorities = authorities;
        this.labels = labels;
    }

    private record Made(int revision, ByteArrayResource content) {}

    byte[] pdf(PublishedCall published) {
        return made.compute(
                        published.call().id(),
                        (_, before) ->
                                before != null && before.revision() == published.revision()
                                        ? before
                                        : new Made(
                                                published.revision(),
                                                new ByteArrayResource(make(published))))
                .content()
                .getByteArray();
    }

    private byte[] make(PublishedCall published) {
        CallForProjects call = published.call();
        Authority authority = authorities.get(call.authority());
        AuthorityService service = authorities.service(call.authority(), call.service());
        return pdf.render(
                "call/text-pdf",
                Map.of(
                        "call", call,
                        "about", call.presentation(),
                        "territory", labels.territory(call),
                        "changedAt", published.changedAt(),
                        "contact", service,
                        "letterhead", Letterhead.of(authority, service)),
                Locale.FRENCH);
    }
}
