package fr.beffroi.bench;

import static java.util.stream.Collectors.joining;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.worklist.web.ListCosts;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The task list at size: blocks that a page and its count read, time of the whole page in the
 * server, the engine's own query beside it, and a bulk action on 500 rows. Arguments: how many
 * tasks, and a folder where the database is kept for the next run, if it is to be.
 */
final class WorklistBench {

    private static final int REQUESTS = 60;
    private static final int FAR = 200;

    private static final List<Role> ROLES =
            List.of(
                    new Role("narrowest (5 tasks)", DemoPeople.SOUS_PREFET, "service = 'SP-LENS'"),
                    new Role("1 in 10,000", DemoPeople.POLICE, "service = 'DIPN-62'"),
                    new Role("one service (1 in 20)", DemoPeople.OFFICER, "service = 'BPD'"),
                    new Role("broadest (all)", DemoPeople.AUDITOR, "true"));

    private final WebSessions web;
    private final ListCosts costs;
    private final BenchService service;

    private WorklistBench(BenchService service) {
        this.service = service;
        this.web = new WebSessions(service);
        this.costs = new ListCosts(service.bean(JdbcClient.class), service.bean(Clock.class));
    }

    /**
     * Of one task; of one in 100 (of one service), 11, 101, 1,009, 3,001; of all; of all and few.
     */
    private static final List<String> WORDS =
            List.of(
                    "0000777",
                    "preventions",
                    "jeunesse",
                    "insertion",
                    "citoyennete",
                    "memoire",
                    "quartier",
                    "mediation 333",
                    "mediation insertion",
                    "jeun");

    private static final List<String> FILTERS =
            List.of(
                    "dispositif=DSIL",
                    "etape=bench",
                    "appel=" + ManyTasks.SMALL_CALL,
                    "arrondissement=627",
                    "commune=62498",
                    "etiquette=" + ManyTasks.LABEL,
                    "agent=" + ManyTasks.HOLDER,
                    "agent=personne",
                    "montant-min=99990",
                    "montant-min=14000&montant-max=16000",
                    "echeance-min=2026-11-20&echeance-max=2026-11-21",
                    "retard=true");

    private record Role(String name, DemoPerson person, String trays) {}

    /** Sessions on the service's own port. */
    private record WebSessions(HttpClient client, String address) {

        WebSessions(BenchService service) {
            this(
                    HttpClient.newHttpClient(),
                    "http://localhost:"
                            + service.bean(Environment.class).getProperty("local.server.port"));
        }

        WebSession of(DemoPerson person) throws Exception {
            return WebSession.of(client, address, person);
        }
    }

    public static void main(String[] args) throws Exception {
        int tasks = Integer.parseInt(args[0]);
        double before = OtherPrograms.share();
        try (BenchPlace place = place(args)) {
            BenchService service = args.length > 1 ? place.serviceOnWhatIsKept() : place.service();
            long start = System.nanoTime();
            new ManyTasks(service.bean(JdbcClient.class)).seed(tasks);
            System.out.printf("%d tasks seeded in %d s%n", tasks, seconds(start));
            var bench = new WorklistBench(service);
            bench.filters();
            if (args.length < 3) {
                bench.run();
            }
            System.out.println(OtherPrograms.said(before, OtherPrograms.share()));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(WorklistBench.class).error("The bench failed", e);
            System.exit(1);
        }
        System.exit(0);
    }

    private static BenchPlace place(String[] args) throws IOException {
        Duration any = Duration.ofSeconds(1);
        return args.length > 1 ? BenchPlace.in(Path.of(args[1]), any) : BenchPlace.open(any);
    }

    private void run() throws Exception {
        System.out.println("| role | what | blocks, page | blocks, count | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (Role role : ROLES) {
            WebSession session = web.of(role.person());
            times(session, "/taches?vue=toutes");
            for (String sort : ListCosts.sorts()) {
                String far = costs.place(role.trays(), sort, FAR);
                line(role, session, "by " + sort, sort, "", "");
                if (!far.isEmpty()) {
                    line(role, session, "by " + sort + ", page " + FAR, sort, "", far);
                }
            }
            for (String text : WORDS) {
                line(role, session, "words: " + text, "echeance", "texte=" + text, "");
            }
        }
        engine();
        new BulkActionsBench(service, web.of(DemoPeople.OFFICER)).run();
    }

    /** Each filter alone and with words, in each order: blocks of the page and of its count. */
    private void filters() {
        System.out.println(
                "| role | filter | " + String.join(" | ", ListCosts.sorts()) + " | count |");
        System.out.println("|---|---|---|---|---|---|");
        for (Role role : ROLES.subList(2, ROLES.size())) {
            Stream<String> alone =
                    Stream.concat(FILTERS.stream(), WORDS.stream().map("texte="::concat));
            Stream<String> together =
                    FILTERS.stream()
                            .flatMap(f -> Stream.of(f + "&texte=insertion", f + "&texte=quartier"));
            Stream.concat(alone, together).forEach(asked -> costs(role, asked));
        }
        System.out.println();
    }

    private void costs(Role role, String asked) {
        String pages =
                ListCosts.sorts().stream()
                        .map(sort -> String.valueOf(costs.page(role.trays(), sort, asked, "")))
                        .collect(joining(" | "));
        System.out.printf(
                "| %s | %s | %s | %d |%n",
                role.name(), asked, pages, costs.count(role.trays(), asked));
    }

    private void line(
            Role role, WebSession session, String what, String sort, String asked, String place)
            throws Exception {
        String address =
                "/taches?vue=toutes&tri=%s&%s&apres=%s"
                        .formatted(sort, asked.replace(" ", "+"), encoded(place));
        Latencies times = times(session, address);
        System.out.printf(
                "| %s | %s | %d | %d | %.1f | %.1f |%n",
                role.name(),
                what,
                costs.page(role.trays(), sort, asked, place),
                costs.count(role.trays(), asked),
                times.millis(50),
                times.millis(99));
    }

    private static Latencies times(WebSession session, String address) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = session.get(address);
            nanos.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
        }
        return Latencies.of(nanos);
    }

    private void engine() {
        TaskService tasks = service.bean(TaskService.class);
        List<Long> page = new ArrayList<>();
        List<Long> count = new ArrayList<>();
        for (int time = 0; time < 10; time++) {
            var query = tasks.createTaskQuery().taskCandidateGroup("INSTRUCTION:PREF-62:BPD");
            long start = System.nanoTime();
            query.orderByTaskCreateTime().asc().listPage(0, 50);
            page.add(System.nanoTime() - start);
            start = System.nanoTime();
            tasks.createTaskQuery().taskCandidateGroup("INSTRUCTION:PREF-62:BPD").count();
            count.add(System.nanoTime() - start);
        }
        System.out.printf(
                "The engine's own task query, one service: page p50 %.1f ms, count p50 %.1f ms%n",
                Latencies.of(page).millis(50), Latencies.of(count).millis(50));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
