package fr.beffroi.account.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Turns away requests that name another host than ours, by {@code Host} or by what a proxy says of
 * it, before anything reads that name. Probes ask for the machine by its number: they alone may.
 */
final class HostDoor extends ValveBase {

    private static final String PROBES = "/actuator/health";
    private static final int MISDIRECTED = 421;

    private final OwnHosts hosts;
    private final PlainErrorPage page;

    HostDoor(OwnHosts hosts, PlainErrorPage page) {
        super(true);
        this.hosts = hosts;
        this.page = page;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (hosts.include(request.getServerName()) || isProbe(request)) {
            getNext().invoke(request, response);
        } else {
            response.setStatus(MISDIRECTED);
            page.show(request, response);
        }
    }

    private static boolean isProbe(Request request) {
        String address = request.getRequestURI();
        return address != null && address.startsWith(PROBES);
    }
}
