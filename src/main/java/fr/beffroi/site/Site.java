package fr.beffroi.site;

import fr.beffroi.site.SiteProperties.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of the pages needs to know; templates call it {@code @site}. */
@Component
@EnableConfigurationProperties(SiteProperties.class)
public class Site {

    private final SiteProperties properties;
    private final HttpServletRequest request;

    Site(SiteProperties properties, HttpServletRequest request) {
        this.properties = properties;
        this.request = request;
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
        return isStateIdentity() ? "/identite/Marianne-Regular.woff2" : "/identite/latin.woff2";
    }

    public List<String> getLanguages() {
        return Languages.OFFERED;
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
