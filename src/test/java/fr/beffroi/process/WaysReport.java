package fr.beffroi.process;

import fr.beffroi.testing.DrawnWays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of the drawings the tests took.
 *
 * @param service ways taken by the whole service, each as {@code process/id}
 * @param drawing ways taken by the engine alone
 */
record WaysReport(List<DrawnWays> drawn, Set<String> service, Set<String> drawing) {

    /** Flows and steps that no test took, each as {@code process/id}. */
    Set<String> neverTaken() {
        Set<String> left = new TreeSet<>();
        for (DrawnWays process : drawn) {
            left.addAll(keys(process, process.flows()));
            left.addAll(keys(process, process.steps()));
        }
        left.removeAll(service);
        left.removeAll(drawing);
        return left;
    }

    String text() {
        StringBuilder text = new StringBuilder("Ways of the processes taken by the tests\n\n");
        text.append(
                "%-22s %-13s %-13s %s%n"
                        .formatted("process", "flows", "steps", "flows, by the whole service"));
        for (DrawnWays process : drawn) {
            Set<String> flows = keys(process, process.flows());
            text.append(
                    "%-22s %-13s %-13s %s%n"
                            .formatted(
                                    process.process(),
                                    share(flows, service, drawing),
                                    share(keys(process, process.steps()), service, drawing),
                                    share(flows, service)));
        }
        list(text, "Never taken", neverTaken());
        list(text, "Taken by tests of the drawings alone", onlyByDrawings());
        return text.toString();
    }

    private Set<String> onlyByDrawings() {
        Set<String> only = new TreeSet<>();
        drawn.forEach(process -> only.addAll(keys(process, process.flows())));
        only.retainAll(drawing);
        only.removeAll(service);
        return only;
    }

    private static void list(StringBuilder text, String title, Set<String> ways) {
        if (!ways.isEmpty()) {
            text.append("\n").append(title).append(":\n");
            ways.forEach(way -> text.append("  ").append(way).append("\n"));
        }
    }

    private static Set<String> keys(DrawnWays process, Set<String> ids) {
        Set<String> keys = new TreeSet<>();
        ids.forEach(id -> keys.add(process.process() + "/" + id));
        return keys;
    }

    @SafeVarargs
    private static String share(Set<String> all, Set<String>... takers) {
        Set<String> taken = new TreeSet<>();
        for (Set<String> taker : takers) {
            taken.addAll(taker);
        }
        taken.retainAll(all);
        int percent = all.isEmpty() ? 100 : 100 * taken.size() / all.size();
        return "%d/%d %d %%".formatted(taken.size(), all.size(), percent);
    }
}
