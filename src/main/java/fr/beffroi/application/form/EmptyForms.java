package fr.beffroi.application.form;

import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The empty forms of published calls; made once for each revision, since everyone may ask. */
@Component
public class EmptyForms {

    private final Catalogue catalogue;
    private final Calls calls;
    private final PdfDocuments pdf;
    private final Authorities authorities;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    EmptyForms(Catalogue catalogue, Calls calls, PdfDocuments pdf, Authorities authorities) {
        this.catalogue = catalogue;
        this.calls = calls;
        this.pdf = pdf;
        this.authorities = authorities;
    }

    private record Key(CallId call, boolean english) {}

    private record Made(int revision, ByteArrayResource content) {}

    /**
     * The form as a PDF file.
     *
     * @throws NotFound if the public sees no such call, or it has no form yet
     */
    public byte[] pdf(String code, Locale locale) {
        PublishedCall published = catalogue.get(code);
        CallForProjects call = published.call();
        if (!call.hasForm()) {
            throw new NotFound("Form of call " + code);
        }
        boolean english = locale.getLanguage().equals("en");
        return made.compute(
                        new Key(call.id(), english),
                        (_, before) ->
                                before != null && before.revision() == published.revision()
                                        ? before
                                        : make(published, english ? Locale.ENGLISH : Locale.FRENCH))
                .content()
                .getByteArray();
    }

    private Made make(PublishedCall published, Locale locale) {
        CallForProjects call = published.call();
        Authority authority = authorities.get(call.authority());
        AuthorityService service = authorities.service(call.authority(), call.service());
        byte[] file =
                pdf.render(
                        "application/empty-form-pdf",
                        Map.of(
                                "call",
                                call,
                                "sections",
                                calls.form(call.id(), call.formVersion()).sections(locale),
                                "letterhead",
                                Map.of(
                                        "authority", authority.name(),
                                        "service", service.name(),
                                        "address", service.address(),
                                        "email", service.email(),
                                        "telephone", service.telephone())),
                        locale);
        return new Made(published.revision(), new ByteArrayResource(file));
    }
}
