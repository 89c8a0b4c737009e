package fr.beffroi.messaging;

import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.testing.OwnDatabase;
import fr.beffroi.testing.TurnableClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The parts that send mails, on a queue of their own, so that no other sender empties it. */
final class PostOffice {

    static final DocumentId RECEIPT = DocumentId.next();

    final JdbcClient jdbc;
    final MessageRows rows;

    /** What was told to the rest of the service. */
    final List<Object> moved = new ArrayList<>();

    private final MailQueue queue;
    private final Composer composer;
    private final TurnableClock clock = new TurnableClock();

    private PostOffice(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new MessageRows(jdbc);
        this.queue = new MailQueue(jdbc);
        this.composer = composer();
    }

    static PostOffice in(String database) {
        return new PostOffice(OwnDatabase.of("messaging", database));
    }

    void queue(OutgoingMessage message) {
        new MessageDesk(composer, rows, _ -> {}, clock).send(message);
    }

    static JavaMailSenderImpl serverAt(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(port);
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return server;
    }

    /** A postman who tries again at once, as often as there are retries. */
    Postman postman(JavaMailSender server, int retries) {
        List<Duration> waits = Collections.nCopies(retries, Duration.ZERO);
        var settings =
                new MailSettings(
                        "beffroi@exemple.invalid", 1, Duration.ofSeconds(1), Duration.ZERO, waits);
        return new Postman(
                queue,
                new Envelope(new OneReceipt(), settings),
                server,
                settings,
                moved::add,
                TransactionOperations.withoutTransaction(),
                clock);
    }

    private static Composer composer() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/messaging", "test-messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var html = new SpringTemplateEngine();
        html.setTemplateResolver(templates);
        html.setTemplateEngineMessageSource(messages);
        return new Composer(messages, html);
    }

    /** A vault with one receipt in it. */
    private static final class OneReceipt implements Vault {

        @Override
        public Outcome<StoredDocument> keep(
                String fileName, InputStream content, AcceptedFiles accepted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public StoredDocument keepGenerated(String fileName, String mediaType, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<String> mediaType(String fileName, byte[] content, AcceptedFiles accepted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String fingerprint(byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public StoredDocument get(DocumentId id) {
            if (!id.equals(RECEIPT)) {
                throw new NotFound("document");
            }
            return new StoredDocument(
                    id, "accusé.pdf", "application/pdf", 9, "", TurnableClock.START);
        }

        @Override
        public Map<DocumentId, ScanState> scans(Collection<DocumentId> documents) {
            return Map.of();
        }

        @Override
        public InputStream open(DocumentId id) {
            return new ByteArrayInputStream("%PDF-reçu".getBytes(StandardCharsets.UTF_8));
        }
    }
}
