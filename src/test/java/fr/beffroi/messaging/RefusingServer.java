package fr.beffroi.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that knows nobody: every recipient is refused. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket door;

    RefusingServer() {
        try {
            door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try (Socket client = door.accept();
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(client, answer(line.toUpperCase(Locale.ROOT)));
            }
        } catch (IOException _) {
            // The other side has gone.
        }
    }

    private static String answer(String line) {
        if (line.startsWith("RCPT")) {
            return "550 no such user";
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
