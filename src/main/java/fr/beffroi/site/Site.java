package fr.beffroi.site;

import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.site.SiteProperties.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of the pages needs to know; templates call it {@code @site}. */
@Component
@EnableConfigurationProperties(SiteProperties.class)
public class Site {

    private final SiteProperties properties;
    private final HttpServletRequest request;
    private final CurrentActor actor;

    Site(SiteProperties properties, HttpServletRequest request, CurrentActor actor) {
        this.properties = properties;
        this.request = request;
        this.actor = actor;
    }

    public boolean isSignedIn() {
        return actor.get().person() != null;
    }

    /** First name and surname of the person signed in. */
    public String getPerson() {
        return actor.get().displayName();
    }

    /** Whether the pages bear the State's typeface and brand block. */
    public boolean isStateIdentity() {
        return properties.identity() == Identity.ETAT;
    }

    public boolean isDemonstration() {
        return properties.demonstration();
    }

    /** The typeface's file that every page needs first. */
    public String getFont() {
        return isStateIdentity()
                ? "/assets/identite/Marianne-Regular.woff2"
                : "/assets/identite/latin.woff2";
    }

    /** The languages that the page may be read in instead. */
    public List<String> getOtherLanguages() {
        String current = LocaleContextHolder.getLocale().getLanguage();
        return Languages.OFFERED.stream().filter(language -> !language.equals(current)).toList();
    }

    /** The address of the page, from the root of the site. */
    public String getPath() {
        Object error = request.getAttribute("jakarta.servlet.error.request_uri");
        return error == null ? request.getRequestURI() : error.toString();
    }

    /** Whether the page is the given one or one below it. */
    public boolean under(String address) {
        String path = getPath();
        return path.equals(address) || path.startsWith(address + '/');
    }

    /** The address of this same page in another language. */
    public String inLanguage(String language) {
        return UriComponentsBuilder.fromPath(getPath())
                .query(request.getQueryString())
                .replaceQueryParam(Languages.PARAMETER, language)
                .build()
                .toUriString();
    }
}
