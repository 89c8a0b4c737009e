package fr.beffroi.faults;

import fr.beffroi.testing.ChildJvm;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The subscriber of {@code examples}, compiled from its sources and run as an agency would. */
final class SubscriberProcess implements AutoCloseable {

    private static final Path SOURCES = Path.of("examples/subscriber/src/main/java");

    private final Path folder;
    private final String broker;
    private ChildJvm jvm;

    private SubscriberProcess(Path folder, String broker) {
        this.folder = folder;
        this.broker = broker;
        this.jvm = launch();
    }

    /** Compiles it and starts it; all it keeps is in the folder. */
    static SubscriberProcess start(Path folder, String broker) {
        try {
            compile(Files.createDirectories(folder.resolve("classes")));
            return new SubscriberProcess(folder, broker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        jvm.kill();
    }

    void startAgain() {
        jvm = launch();
    }

    /** The events that it has printed, over all its lives. */
    List<PrintedEvent> events() {
        return jvm.lines().stream().flatMap(line -> PrintedEvent.parse(line).stream()).toList();
    }

    List<String> alarms() {
        return jvm.lines().stream().filter(line -> line.startsWith("!!")).toList();
    }

    private ChildJvm launch() {
        return ChildJvm.start(
                folder.resolve("subscriber.out"),
                List.of("-Xmx128m"),
                List.of(folder.resolve("classes")),
                "example.subscriber.Subscriber",
                broker,
                folder.resolve("memory").toString());
    }

    private static void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            boolean done =
                    compiler.getTask(
                                    messages,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-d",
                                            classes.toString(),
                                            "-cp",
                                            System.getProperty("java.class.path")),
                                    null,
                                    files.getJavaFileObjectsFromPaths(
                                            sources.filter(file ->
                                                            file.toString().endsWith(".java"))
                                                    .toList()))
                            .call();
            if (!done) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
