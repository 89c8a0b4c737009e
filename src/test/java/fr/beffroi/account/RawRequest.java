package fr.beffroi.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as no browser would send it, byte by byte. */
final class RawRequest {

    private static final int PATIENCE_MS = 20_000;

    private RawRequest() {}

    /** What the server answered, headers and all. */
    static String get(int port, String target, String... headers) {
        return send(port, "GET " + target + " HTTP/1.1", "", headers);
    }

    static String send(int port, String line, String body, String... headers) {
        String request =
                line
                        + "\r\n"
                        + String.join("\r\n", headers)
                        + "\r\nConnection: close\r\nAccept-Language: fr\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
