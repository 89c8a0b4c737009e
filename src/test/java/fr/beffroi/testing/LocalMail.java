package fr.beffroi.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server that keeps what it receives and sends nothing on. */
public final class LocalMail implements AutoCloseable {

    private static final int ANY_FREE_PORT = 0;

    private final GreenMail server;

    private LocalMail(GreenMail server) {
        this.server = server;
    }

    /** A server on that port; its mails go with it. */
    public static LocalMail at(int port) {
        var setup = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        var server = new GreenMail(setup);
        server.start();
        return new LocalMail(server);
    }

    /** A server on a free port. */
    public static LocalMail temporary() {
        return at(ANY_FREE_PORT);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What Spring Boot needs to use this server. */
    public Map<String, Object> properties() {
        return Map.of("spring.mail.host", "localhost", "spring.mail.port", port());
    }

    /** Every mail, the oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** The mails to that address, the oldest first. */
    public List<MimeMessage> receivedBy(String address) {
        return received().stream().filter(mail -> isFor(mail, address)).toList();
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
