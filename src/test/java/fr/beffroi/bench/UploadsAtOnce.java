package fr.beffroi.bench;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.LocalClamd;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Large files given at the same moment to the packaged service, scanned by the real antivirus: how
 * long, how many errors, and what became of the heap. Arguments: jar, files (20), megabytes of each
 * (50), heap (512m).
 */
final class UploadsAtOnce {

    private static final int MILLION = 1_000_000;
    private static final int PIECE = 100_000;
    private static final int ROUNDS = 2;
    private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private UploadsAtOnce() {}

    public static void main(String[] args) throws Exception {
        int number = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int megabytes = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        String heap = args.length > 3 ? args[3] : "512m";
        double before = OtherPrograms.share();
        try (var stage = new EveningStage();
                var antivirus = LocalClamd.taking(100)) {
            List<ApplicationId> drafts = List.copyOf(stage.drafts(number));
            // No call of the seeds takes files so large: this one does for the measure.
            stage.sql()
                    .sql(
                            """
                            update call_for_projects set content = replace(
                                content::text, '"maxMegabytes": 20', '"maxMegabytes": 50')::jsonb
                            where code = 'fipd-d-2027-62'
                            """)
                    .update();
            stage.start(
                    Path.of(args[0]),
                    heap,
                    Map.of("beffroi.antivirus.address", antivirus.address()));
            Path file = largePdf(stage.folder().resolve("plan.pdf"), megabytes);
            for (int round = 1; round <= ROUNDS; round++) {
                give(stage, drafts, file, round, megabytes);
            }
            tellHeap(stage);
            tellFiles(stage);
        }
        System.out.println(OtherPrograms.said(before, OtherPrograms.share()));
        System.exit(0);
    }

    private static void give(
            EveningStage stage, List<ApplicationId> drafts, Path file, int round, int megabytes)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<WebSession> sessions = new ArrayList<>();
        for (ApplicationId _ : drafts) {
            sessions.add(WebSession.of(client, stage.address(), DemoPeople.TREASURER));
        }
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        var start = new CountDownLatch(1);
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(drafts.size())) {
            for (int i = 0; i < drafts.size(); i++) {
                WebSession person = sessions.get(i);
                String address = "/demandes/" + drafts.get(i) + "/pieces";
                String end = "\n% " + round + ' ' + i + '\n';
                people.execute(() -> {
                    try {
                        start.await();
                        long sent = System.nanoTime();
                        HttpResponse<String> answer = person.give(address, "AUTRE", file, end);
                        times.add(System.nanoTime() - sent);
                        if (answer.statusCode() != 302) {
                            faults.add("answered " + answer.statusCode());
                        }
                    } catch (IOException e) {
                        faults.add(e.toString());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            start.countDown();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Latencies all = Latencies.of(times);
        System.out.printf(
                "Round %d: %d files of %d MB at once: %.1f s in all, %.0f MB/s; one file: median %.1f s,"
                        + " longest %.1f s; errors: %d%n",
                round,
                drafts.size(),
                megabytes,
                seconds,
                drafts.size() * megabytes / seconds,
                all.millis(50) / 1000,
                all.millis(100) / 1000,
                faults.size());
        faults.stream().limit(3).forEach(System.out::println);
    }

    /** What the service's own log of its memory says, collection after collection. */
    private static void tellHeap(EveningStage stage) throws IOException {
        try (Stream<String> lines = Files.lines(stage.pauses())) {
            List<MatchResult> collections =
                    lines.flatMap(line -> HEAP.matcher(line).results()).toList();
            System.out.printf(
                    "Heap of the service: at most %d MB before a collection, %d MB after one, %s MB allowed; %d"
                            + " collections%n",
                    most(collections, 1),
                    most(collections, 2),
                    most(collections, 3),
                    collections.size());
        }
    }

    private static int most(List<MatchResult> collections, int group) {
        return collections.stream().mapToInt(c -> Integer.parseInt(c.group(group))).max().orElse(0);
    }

    private static void tellFiles(EveningStage stage) throws IOException {
        try (Stream<Path> waiting = Files.list(stage.folder().resolve("vault/incoming"))) {
            System.out.println("Files left half received: " + waiting.count());
        }
        stage.sql()
                .sql("select state, count(*) from content_scan group by state order by state")
                .query((row, _) -> row.getString(1) + ": " + row.getInt(2))
                .list()
                .forEach(line -> System.out.println("Contents " + line));
    }

    /** A real PDF of one page with a large stream that nobody can compress. */
    private static Path largePdf(Path file, int megabytes) throws IOException {
        int length = megabytes * MILLION - PIECE;
        var random = new Random(1);
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    """
                    %%PDF-1.4
                    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
                    4 0 obj<</Length %d>>stream
                    """
                            .formatted(length)
                            .getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < length; written += PIECE) {
                random.nextBytes(piece);
                out.write(piece);
            }
            out.write(
                    "\nendstream endobj\ntrailer<</Size 5/Root 1 0 R>>\n%%EOF\n"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
