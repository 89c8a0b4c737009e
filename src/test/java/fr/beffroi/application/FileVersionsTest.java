package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Pieces;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Earlier versions of files: told with who and when, read by those who may, never cached. */
@ServiceTest
class FileVersionsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;
    @Autowired private WebApplicationContext context;

    @Test
    void areToldToBothSidesWithWhoWhenAndWhy() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        DocumentId old = rib(id);
        replaceRib(id, old);
        String name = DemoPeople.TREASURER.firstName() + " " + DemoPeople.TREASURER.surname();

        String mine = visits.open(DemoPeople.TREASURER, "/demandes/" + id).body();
        assertThat(mine)
                .contains("Versions précédentes", "rib.pdf")
                .contains("Remplacé le 1er décembre 2026 à 10:", "par " + name)
                .contains("/demandes/" + id + "/pieces/" + old + "/apercu");
        String theirs = visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/pieces").body();
        assertThat(theirs)
                .contains(
                        "Versions précédentes",
                        "Remplacé le 1er décembre 2026 à 10:",
                        "par " + name)
                .contains("/dossiers/" + id + "/pieces/" + old + "/apercu");
        for (String what : new String[] {"", "/apercu", "/contenu"}) {
            String file = "/pieces/" + old + what;
            assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id + file).status())
                    .isEqualTo(200);
            assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + file).status())
                    .isEqualTo(200);
            assertThat(visits.open(DemoPeople.OTHER_TREASURER, "/demandes/" + id + file).status())
                    .isEqualTo(404);
            assertThat(visits.open(DemoPeople.REGION_OFFICER, "/dossiers/" + id + file).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void noAnswerWithAFileRunsAnythingOrIsKeptByTheBrowser() throws Exception {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        DocumentId file = rib(id);
        String root = "/dossiers/" + id + "/pieces/" + file;

        MockHttpServletResponse saved = response(DemoPeople.OFFICER, root);
        assertThat(saved.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment");
        MockHttpServletResponse seen = response(DemoPeople.OFFICER, root + "/contenu");
        assertThat(seen.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(seen.getHeader("Content-Disposition")).startsWith("inline");
        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {saved, seen}) {
            assertThat(answer.getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getContentType()).isEqualTo("application/pdf");
        }
        MockHttpServletResponse page = response(DemoPeople.OFFICER, root + "/apercu");
        assertThat(page.getHeader("Content-Security-Policy")).contains("frame-src 'self'");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    private void replaceRib(ApplicationId id, DocumentId old) {
        UUID change = changes.begin(id);
        assertThat(new Pieces(visits, id).replace("RIB", old, "rib-2.pdf").isDone()).isTrue();
        assertThat(changes.seal(id, change).version()).isEqualTo(2);
    }

    private DocumentId rib(ApplicationId id) {
        return documents.of(id).stream()
                .filter(document -> document.code().equals("RIB"))
                .map(SupportingDocument::id)
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse response(DemoPerson person, String address) throws Exception {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        return builder.apply(springSecurity())
                .build()
                .perform(get(address).with(authentication(DemoPeople.authentication(person))))
                .andReturn()
                .getResponse();
    }
}
