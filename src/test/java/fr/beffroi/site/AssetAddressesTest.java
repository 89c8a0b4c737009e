package fr.beffroi.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.ServiceTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The files of the pages have addresses with a version; other links are not taken for files. */
@ServiceTest
class AssetAddressesTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    @Autowired private ResourceUrlProvider addresses;
    @LocalServerPort private int port;

    @Test
    void everyFileOfThePageHasItsVersionAndIsThere() {
        var browser = new Browser(port);
        var files = FILE.matcher(browser.get("/").body()).results().map(it -> it.group(1)).toList();
        assertThat(files)
                .hasSizeGreaterThan(4)
                .allMatch(file -> file.startsWith("/assets/v-"))
                .allMatch(file -> browser.get(file).status() == 200)
                .anyMatch(file -> file.endsWith("/identite/identite.css"));
    }

    /** Each page has dozens of links: to look for a file for each took a fifth of the processor. */
    @Test
    void noFileIsLookedForBehindOtherLinks() {
        assertThat(addresses.getHandlerMap()).doesNotContainKey("/**").containsKey("/assets/**");
    }
}
