package fr.beffroi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Links that leave the service, in mails: whole, and to pages that exist. */
public final class Links {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    private final String site;
    private final List<PathPattern> pages;

    public Links(ApplicationContext context) {
        this.site = context.getEnvironment().getRequiredProperty("beffroi.public-url");
        this.pages =
                context
                        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .filter(Links::isPage)
                        .flatMap(route -> Stream.ofNullable(route.getPathPatternsCondition()))
                        .flatMap(condition -> condition.getPatterns().stream())
                        .toList();
    }

    private static boolean isPage(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** Every link of a text begins with the address of the site and leads to a page of it. */
    public void allLead(String text) {
        List<String> found = LINK.matcher(text).results().map(MatchResult::group).toList();
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(link).startsWith(site);
                    var path =
                            PathContainer.parsePath(
                                    Objects.requireNonNull(URI.create(link).getPath()));
                    assertThat(pages).as(link).anyMatch(page -> page.matches(path));
                });
    }
}
