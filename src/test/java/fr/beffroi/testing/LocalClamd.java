package fr.beffroi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The real antivirus daemon, with two signatures of our own: nothing is fetched. It listens on a
 * socket in a folder of its own, may be killed, held and started again.
 */
public final class LocalClamd implements AutoCloseable {

    private static final List<Path> PROGRAMS =
            List.of(
                    Path.of("/usr/sbin/clamd"),
                    Path.of("/usr/bin/clamd"),
                    Path.of("/usr/local/sbin/clamd"));

    /** Files above it are answered "size limit exceeded". */
    public static final int LARGEST_MEGABYTES = 30;

    private final Path folder;
    private final int largest;
    private @Nullable Process daemon;

    private LocalClamd(Path folder, int largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** Whether Debian's package clamav-daemon, or the like, is on this machine. */
    public static boolean isInstalled() {
        return PROGRAMS.stream().anyMatch(Files::isExecutable);
    }

    /** A running daemon that takes files up to {@link #LARGEST_MEGABYTES}. */
    public static LocalClamd temporary() {
        return taking(LARGEST_MEGABYTES);
    }

    /** A running daemon that takes files up to so many megabytes. */
    public static LocalClamd taking(int megabytes) {
        try {
            var clamd = new LocalClamd(Files.createTempDirectory("clamd"), megabytes);
            clamd.configure();
            clamd.start();
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code beffroi.antivirus.address}. */
    public String address() {
        return "unix:" + socket();
    }

    /** The well-known harmless sample that every antivirus reports, with any text around it. */
    public static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    }

    /** A real PDF that the daemon reports. */
    public static byte[] infectedPdf(String title) {
        byte[] pdf = SamplePdf.saying(title);
        byte[] marker = ("\n% " + marker() + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] both = java.util.Arrays.copyOf(pdf, pdf.length + marker.length);
        System.arraycopy(marker, 0, both, pdf.length, marker.length);
        return both;
    }

    private static String marker() {
        return "Beffroi-" + "infected-sample-" + "for-tests";
    }

    private void configure() throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("tests.ndb"),
                Stream.of(
                                "Beffroi.Test.Eicar:0:*:" + hex("EICAR-STANDARD-" + "ANTIVIRUS"),
                                "Beffroi.Test.Marker:0:*:" + hex(marker()))
                        .collect(Collectors.joining("\n", "", "\n")));
        boolean root = "root".equals(System.getProperty("user.name"));
        Files.writeString(
                folder.resolve("clamd.conf"),
                """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength %dM
                MaxFileSize 100M
                MaxScanSize 200M
                %s
                """
                        .formatted(
                                socket(),
                                signatures,
                                Files.createDirectories(folder.resolve("tmp")),
                                largest,
                                root ? "User root" : ""));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Starts it, or starts it again after {@link #kill}. */
    public void start() {
        Path program =
                PROGRAMS.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "clamd is missing: script/test installs clamav-daemon"));
        try {
            Files.deleteIfExists(socket());
            daemon =
                    new ProcessBuilder(
                                    program.toString(),
                                    "-c",
                                    folder.resolve("clamd.conf").toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("clamd.log").toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::isListening);
    }

    private boolean isListening() {
        SocketAddress address = UnixDomainSocketAddress.of(socket());
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(address);
        } catch (IOException e) {
            return false;
        }
    }

    /** As a machine that goes down: at once. */
    public void kill() {
        Process killed = daemon;
        daemon = null;
        if (killed != null) {
            killed.destroyForcibly();
            await(killed);
        }
    }

    /** It accepts connections and answers nothing, as one that is overwhelmed. */
    public void hold() {
        signal("-STOP");
    }

    public void release() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Process held = java.util.Objects.requireNonNull(daemon);
        try {
            await(new ProcessBuilder("kill", signal, String.valueOf(held.pid())).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path socket() {
        return folder.resolve("clamd.sock");
    }

    @Override
    public void close() {
        kill();
    }
}
