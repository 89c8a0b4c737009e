package fr.beffroi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, which a test may kill as a power cut would. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a program; what it prints is appended to the file, which its kill does not lose.
     *
     * @param options of the JVM, before the class path of the tests
     * @param extraClassPath put before the class path of the tests
     */
    public static ChildJvm start(
            Path output, List<String> options, List<Path> extraClassPath, String... program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        var classPath = new ArrayList<>(extraClassPath.stream().map(Path::toString).toList());
        classPath.add(System.getProperty("java.class.path"));
        command.add(String.join(java.io.File.pathSeparator, classPath));
        command.addAll(List.of(program));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                            .start();
            return new ChildJvm(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> lines() {
        try {
            return Files.exists(output) ? Files.readAllLines(output) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Writes a line to its standard input. */
    public void tell(String line) {
        try {
            Writer input = process.outputWriter();
            input.write(line + '\n');
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, and insists after a while. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
