package fr.beffroi.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.document.scan.Verdict.Clean;
import fr.beffroi.document.scan.Verdict.Infected;
import fr.beffroi.document.scan.Verdict.NoAnswer;
import fr.beffroi.document.scan.Verdict.Off;
import fr.beffroi.document.scan.Verdict.TooLarge;
import fr.beffroi.testing.LocalClamd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real daemon is asked, killed, held and overfed. */
class AntivirusTest {

    private static LocalClamd daemon;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        daemon = LocalClamd.temporary();
    }

    @AfterAll
    static void stop() {
        daemon.close();
    }

    @Test
    void findsWhatIsInAFileAndNothingInAnother() throws IOException {
        var antivirus = at(daemon.address(), "0s");

        assertThat(antivirus.answers()).isTrue();
        assertThat(antivirus.scan(file(LocalClamd.eicar()))).isInstanceOf(Infected.class);
        assertThat(antivirus.scan(file("Statuts de l'association"))).isEqualTo(new Clean());
        assertThat(antivirus.scan(file(""))).isEqualTo(new Clean());
    }

    @Test
    void saysWhichSignatureWasFound() throws IOException {
        assertThat(at(daemon.address(), "0s").scan(file(LocalClamd.eicar())))
                .isEqualTo(new Infected("Beffroi.Test.Eicar.UNOFFICIAL"));
    }

    @Test
    void takesALargeFileInPiecesAndSaysWhenItIsTooLarge() throws IOException {
        var antivirus = at(daemon.address(), "0s");

        assertThat(antivirus.scan(file(20 * 1024 * 1024))).isEqualTo(new Clean());
        assertThat(antivirus.scan(file((LocalClamd.LARGEST_MEGABYTES + 5) * 1024 * 1024)))
                .isEqualTo(new TooLarge());
    }

    @Test
    void doesNotWaitForADaemonThatIsAway() throws IOException {
        var antivirus = at(daemon.address(), "1m");
        daemon.kill();
        try {
            assertThat(antivirus.scanNow(file("a"))).isInstanceOf(NoAnswer.class);
            assertThat(antivirus.answers()).isFalse();
        } finally {
            daemon.start();
        }
        // It rests: nobody waits for the daemon until it is known to be back.
        assertThat(antivirus.scanNow(file("a"))).isInstanceOf(NoAnswer.class);
        assertThat(antivirus.answers()).isTrue();
        assertThat(antivirus.scanNow(file("a"))).isEqualTo(new Clean());
    }

    @Test
    void givesUpOnADaemonThatIsTooSlow() throws IOException {
        var antivirus =
                new Antivirus(
                        new AntivirusSettings(
                                daemon.address(),
                                Duration.ofMillis(300),
                                Duration.ZERO,
                                Duration.ofMinutes(5),
                                List.of()));
        daemon.hold();
        try {
            assertThat(antivirus.scanNow(file("a"))).isInstanceOf(NoAnswer.class);
        } finally {
            daemon.release();
        }
        assertThat(antivirus.scanNow(file("a"))).isEqualTo(new Clean());
    }

    @Test
    void asksOverTheNetworkToo() throws Exception {
        try (var server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread daemon = Thread.ofPlatform().start(() -> answerOnce(server));

            String address = "tcp://127.0.0.1:" + server.getLocalPort();
            assertThat(at(address, "0s").scan(file("contenu")))
                    .isEqualTo(new Infected("Win.Test.Sample"));
            daemon.join();
        }
    }

    private static void answerOnce(ServerSocket server) {
        try (var socket = server.accept()) {
            byte[] asked = socket.getInputStream().readNBytes("zINSTREAM\0".length() + 4 + 7 + 4);
            assertThat(new String(asked, StandardCharsets.ISO_8859_1))
                    .isEqualTo("zINSTREAM\0\0\0\0\7contenu\0\0\0\0");
            socket.getOutputStream()
                    .write("stream: Win.Test.Sample FOUND\0".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void isOffWithoutAnAddressAndRefusesOneThatIsNone() throws IOException {
        assertThat(at("", "0s").scanNow(file("a"))).isEqualTo(new Off());
        assertThatThrownBy(() -> at("http://clamav", "0s"))
                .hasMessageContaining("beffroi.antivirus.address");
    }

    private static Antivirus at(String address, String rest) {
        return new Antivirus(
                new AntivirusSettings(
                        address,
                        Duration.ofSeconds(20),
                        Duration.parse("PT" + rest),
                        Duration.ofMinutes(5),
                        List.of()));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private Path file(int size) throws IOException {
        byte[] content = new byte[size];
        new java.util.Random(1).nextBytes(content);
        return Files.write(folder.resolve("file"), content);
    }
}
