package fr.beffroi.document.scan;

import fr.beffroi.document.scan.Verdict.Clean;
import fr.beffroi.document.scan.Verdict.Infected;
import fr.beffroi.document.scan.Verdict.NoAnswer;
import fr.beffroi.document.scan.Verdict.Off;
import fr.beffroi.document.scan.Verdict.TooLarge;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The antivirus of this installation, if one is set. A daemon that does not answer is left alone
 * for a while, so that people who give files do not wait for it one after the other.
 */
@Component
public class Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);

    private final AntivirusSettings settings;
    private volatile long restUntil = System.nanoTime();

    public Antivirus(AntivirusSettings settings) {
        this.settings = settings;
        if (isSet()) {
            ClamdAddress.of(settings.address());
        }
    }

    public boolean isSet() {
        return !settings.address().isBlank();
    }

    /** Whether the daemon answers now. */
    public boolean answers() {
        boolean answers = isSet() && ask();
        if (answers) {
            restUntil = System.nanoTime();
        }
        return answers;
    }

    private boolean ask() {
        try (var daemon = open()) {
            return daemon.ask("PING").equals("PONG");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Scans a file while a person waits: at once without an answer if the daemon is away. */
    public Verdict scanNow(Path file) {
        if (!isSet()) {
            return new Off();
        }
        if (System.nanoTime() - restUntil < 0) {
            return new NoAnswer("the daemon did not answer a moment ago");
        }
        return scan(file);
    }

    /** Scans a file, whatever the daemon answered before. */
    public Verdict scan(Path file) {
        try (var daemon = open()) {
            return read(daemon.scan(file));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The antivirus at {} did not answer: {}", settings.address(), e.toString());
            restUntil = System.nanoTime() + settings.rest().toNanos();
            return new NoAnswer(e.toString());
        }
    }

    private ClamdConversation open() throws IOException {
        return ClamdConversation.open(ClamdAddress.of(settings.address()), settings.timeout());
    }

    private static Verdict read(String answer) throws IOException {
        if (answer.endsWith(": OK")) {
            return new Clean();
        }
        if (answer.endsWith(" FOUND")) {
            String name = answer.substring(answer.indexOf(':') + 1, answer.length() - 6).strip();
            return new Infected(name);
        }
        if (answer.startsWith("INSTREAM size limit exceeded")) {
            LOG.warn("The antivirus takes no file so large: raise its StreamMaxLength");
            return new TooLarge();
        }
        throw new IOException(answer.isEmpty() ? "it hung up" : answer);
    }
}
