package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People on slow lines come too: a first visit stays under 250 kB as sent, typeface included. */
@BrowserTest
class PageWeightTest {

    private static final long BAR = 250_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accessibilite",
                "/appels",
                "/appels/fipd-d-2027-62",
                "/appels/fipd-d-2027-62/eligibilite",
                "/appels/abonnement"
            })
    void aFirstVisitIsLight(String path, Visitors visitors) {
        assertThat(bytesOfAFirstVisit(visitors.atDesk(), path)).isLessThan(BAR).isPositive();
    }

    private static long bytesOfAFirstVisit(Visitor visitor, String path) {
        var sent = new AtomicLong();
        var network = visitor.page().context().newCDPSession(visitor.page());
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) -> sent.addAndGet(event.get("encodedDataLength").getAsLong()));
        visitor.open(path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        System.out.println("First visit of " + path + ": " + sent.get() + " bytes as sent");
        return sent.get();
    }
}
