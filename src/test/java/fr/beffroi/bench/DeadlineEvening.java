package fr.beffroi.bench;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * The last evening before a call closes: deposits, editors whose pages save as they type, officers
 * who read, all at once on the packaged service; compared with the same acts one after the other on
 * a quiet service. Arguments: jar, seconds (600), deposits a second (30), editors (50), officers
 * (20), heap (512m).
 */
final class DeadlineEvening {

    private static final String SAVE = "autosave";
    private static final String DEPOSIT = "deposit, the click";
    private static final String CHECK = "last page before the deposit";
    private static final String LIST = "task list";
    private static final String DOSSIER = "dossier of an officer";
    private static final List<String> ACTS = List.of(DEPOSIT, CHECK, SAVE, LIST, DOSSIER);

    /** Seconds between two acts of a person. */
    private static final double PAUSE = 5;

    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final int QUIET_DEPOSITS = 120;
    private static final Pattern PAUSED = Pattern.compile("Pause.* ([0-9.,]+)ms");

    private final EveningStage stage;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<WebSession> signatories = new ArrayList<>();
    private final List<WebSession> editors = new ArrayList<>();
    private final List<WebSession> officers = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();
    private final Queue<ApplicationId> drafts = new ConcurrentLinkedQueue<>();

    private DeadlineEvening(EveningStage stage) {
        this.stage = stage;
    }

    public static void main(String[] args) throws Exception {
        int seconds = number(args, 1, 600);
        int rate = number(args, 2, 30);
        int editors = number(args, 3, 50);
        int officers = number(args, 4, 20);
        double before = OtherPrograms.share();
        try (var stage = new EveningStage()) {
            var evening = new DeadlineEvening(stage);
            evening.prepare(
                    Path.of(args[0]), args.length > 5 ? args[5] : "512m", seconds * rate, editors);
            evening.signIn(editors, officers);
            evening.warmUp();
            try (Crowd quiet = evening.quiet();
                    var waiting = new OldestEvent(stage.sql());
                    Crowd busy = evening.load(seconds, rate)) {
                evening.print(quiet, busy, seconds);
                System.out.printf("Oldest event that waited: %.1f s%n", waiting.seconds());
            }
        }
        System.out.println(OtherPrograms.said(before, OtherPrograms.share()));
        System.exit(0);
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private void prepare(Path jar, String heap, int deposits, int editors) throws Exception {
        System.out.println("Drafts to fill in: " + deposits);
        drafts.addAll(stage.drafts(deposits + 3 * QUIET_DEPOSITS + editors));
        for (int i = 0; i < editors; i++) {
            edited.add(drafts.remove().toString());
        }
        stage.start(jar, heap);
    }

    private void signIn(int editing, int reading) throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            signatories.add(session(DemoPeople.TREASURER));
        }
        for (int i = 0; i < editing; i++) {
            editors.add(session(DemoPeople.VOLUNTEER));
        }
        for (int i = 0; i < reading; i++) {
            officers.add(session(DemoPeople.OFFICER));
        }
    }

    private WebSession session(DemoPerson person) throws IOException, InterruptedException {
        return WebSession.of(client, stage.address(), person);
    }

    private void warmUp() throws InterruptedException {
        try (Crowd warming = run(Duration.ofSeconds(30), 4)) {
            warming.faults().stream().limit(3).forEach(System.out::println);
        }
    }

    private Crowd quiet() throws InterruptedException {
        return run(QUIET, 2);
    }

    private Crowd load(int seconds, int rate) throws InterruptedException {
        return run(Duration.ofSeconds(seconds), rate);
    }

    /** At two deposits a second the others act now and then too, else at the pace of people. */
    private Crowd run(Duration duration, double rate) throws InterruptedException {
        var crowd = new Crowd();
        boolean full = rate > 4;
        crowd.act(CHECK, rate, duration, number -> deposit(crowd, number));
        crowd.act(SAVE, full ? editors.size() / PAUSE : 2, duration, this::save);
        crowd.act(LIST, full ? officers.size() / PAUSE / 2 : 2, duration, this::list);
        crowd.act(DOSSIER, full ? officers.size() / PAUSE / 2 : 2, duration, this::read);
        crowd.await(duration.plusSeconds(1));
        return crowd;
    }

    private void deposit(Crowd crowd, int number) throws Exception {
        WebSession person = signatories.get(number % signatories.size());
        String address = "/demandes/" + drafts.remove();
        expect(200, person.get(address + "/verification"));
        long begun = System.nanoTime();
        crowd.timed(
                DEPOSIT,
                begun,
                () -> {
                    expect(
                            302,
                            person.post(address + "/verification", Map.of("engagement", "true")));
                    expect(200, person.get(address + "/depot"));
                });
    }

    private void save(int number) throws Exception {
        int who = number % editors.size();
        String page = UUID.nameUUIDFromBytes(new byte[] {(byte) who}).toString();
        expect(
                200,
                editors.get(who)
                        .post(
                                "/demandes/" + edited.get(who) + "/formulaire/projet/saisie",
                                Map.of(
                                        "_page",
                                        page,
                                        "_revision.title",
                                        "1",
                                        "title",
                                        "Médiation de soirée, version " + number)));
    }

    private void list(int number) throws Exception {
        expect(200, officers.get(number % officers.size()).get("/taches"));
    }

    private void read(int number) throws Exception {
        String dossier =
                stage.sql()
                        .sql(
                                """
                                select id from application where submitted_at is not null
                                order by submitted_at desc limit 1
                                """)
                        .query((row, _) -> row.getString(1))
                        .optional()
                        .orElse("");
        if (!dossier.isEmpty()) {
            expect(200, officers.get(number % officers.size()).get("/dossiers/" + dossier));
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri().getPath() + ": " + answer.statusCode());
        }
    }

    private void print(Crowd quiet, Crowd evening, int seconds) throws Exception {
        System.out.println("\n| act | quiet p50 | quiet p99 | evening p50 | evening p99 | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        for (String act : ACTS) {
            Latencies calm = quiet.of(act);
            Latencies busy = evening.of(act);
            System.out.printf(
                    "| %s (%.1f/s) | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    act,
                    (double) busy.number() / seconds,
                    calm.millis(50),
                    calm.millis(99),
                    busy.millis(50),
                    busy.millis(99),
                    busy.millis(99) / calm.millis(99));
        }
        System.out.println("Errors: " + evening.faults().size());
        evening.faults().stream().limit(5).forEach(System.out::println);
        System.out.println(new EveningBooks(stage.sql()).said());
        System.out.printf("Longest pause of the service: %.0f ms%n", longestPause());
    }

    private double longestPause() throws IOException {
        try (var lines = Files.lines(stage.pauses())) {
            return lines.map(PAUSED::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .mapToDouble(found -> Double.parseDouble(found.group(1).replace(',', '.')))
                    .max()
                    .orElse(0);
        }
    }
}
