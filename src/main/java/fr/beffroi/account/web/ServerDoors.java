package fr.beffroi.account.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * What stands before all pages. Last in order: the host is looked at as the proxy gave it, and our
 * error page is the innermost, so that the server's own has nothing left to report.
 */
@Component
class ServerDoors
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final OwnHosts hosts;
    private final PlainErrorPage page;

    ServerDoors(OwnHosts hosts, PlainErrorPage page) {
        this.hosts = hosts;
        this.page = page;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new HostDoor(hosts, page));
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ErrorReports(page)));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
