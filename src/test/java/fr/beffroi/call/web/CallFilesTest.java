package fr.beffroi.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What one takes away of the catalogue: text, calendar, feed. */
@ServiceTest
class CallFilesTest {

    private static final String CALL = "/appels/fipd-d-2027-62";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired private WebApplicationContext context;
    private MockMvcTester mvc;

    @BeforeEach
    void browser() {
        mvc = MockMvcTester.from(context);
    }

    @Test
    void theTextOfACallIsAnArchivableDocumentWithItsRules() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        MockHttpServletResponse answer = get(CALL + "/texte.pdf");

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        byte[] pdf = answer.getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Pas-de-Calais", "26 février 2027 à 23:59:59", "80 %")
                    .contains("Les personnes physiques", "Relevé d’identité bancaire");
        }
        var flavour = PDFAFlavour.PDFA_2_A;
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }

    @Test
    void theCalendarHoldsTheDatesInParisTime() throws Exception {
        MockHttpServletResponse answer = get(CALL + "/calendrier.ics");

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).contains("fipd-d-2027-62.ics");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("DTSTART:20261115T230000Z", "DTSTART:20270226T225959Z")
                .contains("DTSTART;VALUE=DATE:20270427", "TRIGGER:-P7D");
    }

    @Test
    void theFeedHasWhatTheStandardAsks() throws Exception {
        Element feed = feed("/appels.atom").getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(one(feed, "id")).startsWith("http");
        assertThat(one(feed, "title")).isNotBlank();
        OffsetDateTime.parse(one(feed, "updated"));
        for (Element entry : children(feed, "entry")) {
            assertThat(one(entry, "id")).startsWith("urn:uuid:");
            assertThat(one(entry, "title")).isNotBlank();
            assertThat(one(entry, "summary")).contains("Dépôt du");
            assertThat(OffsetDateTime.parse(one(entry, "updated")))
                    .isBeforeOrEqualTo(OffsetDateTime.parse(one(feed, "updated")));
            assertThat(children(entry, "link").getFirst().getAttribute("href"))
                    .contains("/appels/");
            assertThat(children(entry, "author")).hasSize(1);
        }
        assertThat(children(feed, "entry")).extracting(e -> one(e, "id")).doesNotHaveDuplicates();
    }

    @Test
    void theFeedIsTheSameWhenNothingHasChangedAndNarrowsLikeTheList() throws Exception {
        byte[] first = get("/appels.atom?dispositif=FIPD").getContentAsByteArray();

        assertThat(get("/appels.atom?dispositif=FIPD").getContentAsByteArray()).isEqualTo(first);
        assertThat(children(feed("/appels.atom?dispositif=AUCUN").getDocumentElement(), "entry"))
                .isEmpty();
    }

    @Test
    void thePageOfACallLeadsToThem() throws Exception {
        assertThat(get(CALL).getContentAsString(StandardCharsets.UTF_8))
                .contains(CALL + "/texte.pdf", CALL + "/calendrier.ics", "/appels.atom")
                .contains("26 février 2027 à 23:59:59", "27 avril 2027", "prévisionnelles");
    }

    private MockHttpServletResponse get(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    private Document feed(String address) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get(address).getContentAsByteArray()));
    }

    private static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
