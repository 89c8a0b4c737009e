package fr.beffroi.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of an OOXML file fetch from elsewhere when it is opened. A link that a person
 * follows is no such thing, nor a template on the writer's own disk.
 */
final class Relationships {

    /** Kinds of parts that are run or read into the document as it opens. */
    private static final Set<String> LOADED =
            Set.of("attachedTemplate", "oleObject", "frame", "subDocument", "package", "control");

    private static final String LINK = "hyperlink";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final Pattern OWN_DISK = Pattern.compile("(file:/{2,3})?[a-z]:[/\\\\].*");
    private static final Pattern OTHER_MACHINE =
            Pattern.compile("(\\\\\\\\|//|file:(//)?[^/]|file:/{4,}|file:.*\\\\\\\\).*");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]+:.*");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    Relationships() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Whether that part of the file says what the other parts are related to. */
    static boolean isOne(String part) {
        return part.toLowerCase(Locale.ROOT).endsWith(".rels");
    }

    /**
     * Whether opening the document would fetch something from another machine.
     *
     * @throws IOException if the part cannot be read as XML
     */
    boolean fetches(ZipFile zip, ZipEntry part) throws IOException {
        return any(zip, part, Relationships::isFetched);
    }

    /**
     * Whether an OpenDocument file names a template on another machine.
     *
     * @param meta its part {@code meta.xml}
     * @throws IOException if the part cannot be read as XML
     */
    boolean namesTemplateElsewhere(ZipFile zip, ZipEntry meta) throws IOException {
        return any(
                zip,
                meta,
                element -> {
                    String place = element.getAttributeValue(XLINK, "href");
                    return element.getLocalName().equals("template")
                            && place != null
                            && isElsewhere(place);
                });
    }

    private boolean any(ZipFile zip, ZipEntry part, Predicate<XMLStreamReader> which)
            throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && which.test(reader)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException("Unreadable " + part.getName(), e);
        }
    }

    private static boolean isFetched(XMLStreamReader element) {
        String mode = element.getAttributeValue(null, "TargetMode");
        String target = element.getAttributeValue(null, "Target");
        String type = element.getAttributeValue(null, "Type");
        if (target == null || type == null || !"External".equalsIgnoreCase(mode)) {
            return false;
        }
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (kind.equals(LINK)) {
            return false;
        }
        return isOnAnotherMachine(target) || (LOADED.contains(kind) && isElsewhere(target));
    }

    /** By its network name: the computer of who opens the document would sign in there. */
    private static boolean isOnAnotherMachine(String target) {
        String place = plain(target);
        return !OWN_DISK.matcher(place).matches() && OTHER_MACHINE.matcher(place).matches();
    }

    /** Anywhere but on a disk of the computer itself, or beside the document. */
    private static boolean isElsewhere(String target) {
        String place = plain(target);
        return !OWN_DISK.matcher(place).matches()
                && (ELSEWHERE.matcher(place).matches() || OTHER_MACHINE.matcher(place).matches());
    }

    private static String plain(String target) {
        return target.strip().toLowerCase(Locale.ROOT);
    }
}
