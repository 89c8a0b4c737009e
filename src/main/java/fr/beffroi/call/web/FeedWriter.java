package fr.beffroi.call.web;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStanding;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.kernel.Texts;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the feed: ids that never change, and the moment of the last change of each call. */
@Component
class FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLOutputFactory factory = XMLOutputFactory.newFactory();
    private final CallLabels labels;
    private final MessageSource messages;
    private final Texts texts;
    private final String site;

    FeedWriter(
            CallLabels labels,
            MessageSource messages,
            Texts texts,
            @Value("${beffroi.public-url}") String site) {
        this.labels = labels;
        this.messages = messages;
        this.texts = texts;
        this.site = site;
    }

    /**
     * @param address of the feed, from the root of the site
     */
    byte[] write(List<PublishedCall> calls, String address, Locale locale) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", locale.getLanguage());
            head(xml, calls, address, locale);
            for (PublishedCall published : calls) {
                entry(xml, published, locale);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml, List<PublishedCall> calls, String address, Locale locale)
            throws XMLStreamException {
        text(xml, "title", messages.getMessage("calls.feed.title", null, locale));
        text(xml, "id", site + address);
        text(xml, "updated", lastChange(calls).toString());
        link(xml, "self", "application/atom+xml", site + address);
        link(xml, "alternate", "text/html", site + address.replace(".atom", ""));
        author(xml, messages.getMessage("site.name", null, locale));
    }

    /** A feed without entries has never changed. */
    private static Instant lastChange(List<PublishedCall> calls) {
        return calls.isEmpty() ? Instant.EPOCH : calls.getFirst().changedAt();
    }

    private void entry(XMLStreamWriter xml, PublishedCall published, Locale locale)
            throws XMLStreamException {
        CallForProjects call = published.call();
        CallLabels.Line line = labels.line(call, published.changedAt(), locale);
        xml.writeStartElement(ATOM, "entry");
        text(xml, "title", title(call, locale));
        text(xml, "id", "urn:uuid:" + call.id());
        text(xml, "updated", published.changedAt().toString());
        link(xml, "alternate", "text/html", site + "/appels/" + call.code());
        author(xml, line.authority());
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", call.scheme());
        xml.writeAttribute("label", line.scheme());
        text(xml, "summary", summary(call, line.territory(), locale));
        xml.writeEndElement();
    }

    private String title(CallForProjects call, Locale locale) {
        if (call.isCancelled()) {
            return say("calls.feed.cancelled", locale, call.title());
        }
        return call.standing().extension() == null
                ? call.title()
                : say("calls.feed.extended", locale, call.title());
    }

    private String summary(CallForProjects call, String territory, Locale locale) {
        CallStanding standing = call.standing();
        if (standing.cancellation() != null) {
            return say("call.cancelled.text", locale, standing.cancellation().reason());
        }
        String dates =
                say(
                        "calls.feed.entry",
                        locale,
                        texts.moment(call.opensAt(), locale),
                        texts.moment(call.closesAt(), locale),
                        territory);
        String moved =
                standing.extension() == null
                        ? ""
                        : ' '
                                + say(
                                        "calls.feed.extended.text",
                                        locale,
                                        texts.moment(standing.extension().formerClosing(), locale));
        return dates + moved + ' ' + String.join(" ", call.presentation().objective());
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
