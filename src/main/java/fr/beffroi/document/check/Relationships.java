package fr.beffroi.document.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of an OOXML file are related to, and the template of an OpenDocument file. A
 * reader of XML keeps each value whole in memory: what is read here was found small before.
 */
final class Relationships {

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    Relationships() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Whether that part of the file says what the other parts are related to. */
    static boolean areIn(String part) {
        return part.toLowerCase(Locale.ROOT).endsWith(".rels");
    }

    /**
     * All that it says.
     *
     * @param part its content, as {@link SmallPart} gives it
     * @throws IOException if it cannot be read as XML
     */
    List<Relation> in(byte[] part) throws IOException {
        List<Relation> relations = new ArrayList<>();
        forEachElement(
                part,
                element -> {
                    String type = element.getAttributeValue(null, "Type");
                    String target = element.getAttributeValue(null, "Target");
                    String mode = element.getAttributeValue(null, "TargetMode");
                    if (type != null && target != null) {
                        relations.add(Relation.of(type, target, "External".equalsIgnoreCase(mode)));
                    }
                });
        return relations;
    }

    /**
     * Whether a value of some attribute holds that word, in whatever way the part is encoded.
     *
     * @param part its content, as {@link SmallPart} gives it
     * @throws IOException if it cannot be read as XML
     */
    boolean holdWord(byte[] part, String word) throws IOException {
        List<String> values = new ArrayList<>();
        forEachElement(
                part,
                element -> {
                    for (int i = 0; i < element.getAttributeCount(); i++) {
                        values.add(element.getAttributeValue(i));
                    }
                });
        return values.stream().anyMatch(value -> value.contains(word));
    }

    /**
     * Whether an OpenDocument file names a template on another machine.
     *
     * @param meta content of its part {@code meta.xml}, as {@link SmallPart} gives it
     * @throws IOException if it cannot be read as XML
     */
    boolean nameTemplateElsewhere(byte[] meta) throws IOException {
        List<String> places = new ArrayList<>();
        forEachElement(
                meta,
                element -> {
                    @Nullable String place = element.getAttributeValue(XLINK, "href");
                    if (element.getLocalName().equals("template") && place != null) {
                        places.add(place);
                    }
                });
        return places.stream().anyMatch(Relation::isElsewhere);
    }

    private void forEachElement(byte[] part, Consumer<XMLStreamReader> action) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    action.accept(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("Unreadable XML", e);
        }
    }
}
