package fr.beffroi.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages and posts forms in French, each as the person who does it, without a browser. */
public final class Visits {

    private final MockMvc web;

    public Visits(WebApplicationContext context) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        Filter characters = context.getBean("controlCharacters", Filter.class);
        this.web = builder.apply(springSecurity()).addFilters(characters).build();
    }

    /** What a page answered: its status, where it sends the person, and its text. */
    public record Answer(int status, String location, String body) {

        /** Whether the form was taken: the browser is sent to a page. */
        public boolean isDone() {
            return status == 302;
        }
    }

    public Answer open(DemoPerson person, String address) {
        return perform(get(address), person);
    }

    public Answer post(DemoPerson person, String address, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(address).with(csrf());
        fields.forEach(request::param);
        return perform(declaring(request, address), person);
    }

    /** A form with boxes of one name. */
    public Answer post(DemoPerson person, String address, MultiValueMap<String, String> fields) {
        var request = MockMvcRequestBuilders.post(address).with(csrf()).params(fields);
        return perform(declaring(request, address), person);
    }

    /** Posts a form with one file. */
    public Answer post(DemoPerson person, String address, MockMultipartFile file) {
        return perform(multipart(address).file(file).with(csrf()), person);
    }

    /** Posts a form with fields and one file. */
    public Answer post(
            DemoPerson person, String address, Map<String, String> fields, MockMultipartFile file) {
        var request = multipart(address).file(file).with(csrf());
        fields.forEach(request::param);
        return perform(declaring(request, address), person);
    }

    /** As {@link #post}, by somebody who has said nothing of their interests in the dossier. */
    public Answer postUndeclared(DemoPerson person, String address, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(address).with(csrf());
        fields.forEach(request::param);
        return perform(request, person);
    }

    /** Ticks the line "no interest" of the forms that act on a dossier or take its tasks. */
    private static AbstractMockHttpServletRequestBuilder<?> declaring(
            AbstractMockHttpServletRequestBuilder<?> request, String address) {
        return isAct(address) ? request.param("interest", "NONE") : request;
    }

    /** Whether a form sent there has the line on which people declare their interests. */
    static boolean isAct(String address) {
        return address.matches("/(dossiers|taches)/.*(?<!/interets)");
    }

    /** A file, byte by byte. */
    public byte[] file(DemoPerson person, String address) {
        try {
            return response(get(address), person).getContentAsByteArray();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer perform(AbstractMockHttpServletRequestBuilder<?> request, DemoPerson person) {
        try {
            MockHttpServletResponse response = response(request, person);
            String location = response.getRedirectedUrl();
            return new Answer(
                    response.getStatus(),
                    location == null ? "" : location,
                    response.getContentAsString(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse response(
            AbstractMockHttpServletRequestBuilder<?> request, DemoPerson person) throws Exception {
        return web.perform(
                        request.locale(Locale.FRENCH)
                                .with(authentication(DemoPeople.authentication(person))))
                .andReturn()
                .getResponse();
    }
}
