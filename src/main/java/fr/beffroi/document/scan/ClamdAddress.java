package fr.beffroi.document.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/** Reads {@code tcp://host:port} and {@code unix:/path}. */
final class ClamdAddress {

    private static final int USUAL_PORT = 3310;

    private ClamdAddress() {}

    /**
     * The name of the host is looked up each time: a container may come back elsewhere.
     *
     * @throws IllegalArgumentException if the text is neither of the two
     */
    static SocketAddress of(String text) {
        if (text.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(Path.of(text.substring("unix:".length())));
        }
        URI address = URI.create(text);
        if (!"tcp".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "beffroi.antivirus.address is tcp://host:port or unix:/path, not " + text);
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return new InetSocketAddress(address.getHost(), port);
    }
}
