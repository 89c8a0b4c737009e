package fr.beffroi.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.TurnableClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorklistPagingTest {

    private static final UUID OFFICER = UUID.randomUUID();
    private static final int PAGE = 7;

    private static List<Tray> trays;
    private static WorklistQuery query;

    @BeforeAll
    static void fill() {
        ListOfTasks list = ListOfTasks.in("worklist_paging");
        query = list.query(new TurnableClock());
        trays = list.trays(30);
        list.tasks(100, 1, 30);
        list.jdbc()
                .sql("update work_item set due_at = 'infinity' where reference like 'HDF-1%'")
                .update();
        list.jdbc()
                .sql(
                        "update work_item set assignee = ?, assignee_name = 'Claire' where"
                                + " reference = 'HDF-42'")
                .param(OFFICER)
                .update();
    }

    @ParameterizedTest
    @EnumSource(WorklistSort.class)
    void everyTaskComesOnceInOrderWhetherTraysAreFewOrMany(WorklistSort sort) {
        List<WorklistRow> few = allPages(asking("", sort), trays.subList(0, 10));
        List<WorklistRow> many = allPages(asking("", sort), trays);

        assertThat(few).isSortedAccordingTo(order(sort)).hasSize(39);
        assertThat(many).isSortedAccordingTo(order(sort)).hasSize(100);
        assertThat(new HashSet<>(many)).hasSize(100);
    }

    @Test
    void textIsFoundInAnyOrderOfWords() {
        assertThat(page(asking("77 médiation", WorklistSort.DUE), trays, none(), 10))
                .singleElement()
                .satisfies(row -> assertThat(row.reference()).isEqualTo("HDF-77"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediation 77", "MÉDIATION 77", "mediations 77", "médi 77", "les 77"})
    void formsAccentsAndBeginningsOfWordsAreFound(String text) {
        assertThat(page(asking(text, WorklistSort.DUE), trays, none(), 10))
                .singleElement()
                .satisfies(row -> assertThat(row.reference()).isEqualTo("HDF-77"));
        assertThat(page(asking(text + " lycée", WorklistSort.DUE), trays, none(), 10)).isEmpty();
    }

    @Test
    void eachFilterLeavesWhatIsAsked() {
        WorklistFilter all = asking("", WorklistSort.DUE);

        assertThat(references(all.with(Criterion.ARRONDISSEMENT, "627")))
                .contains("HDF-6", "HDF-13");
        assertThat(references(all.withCommunes(List.of("62078")))).containsExactly("HDF-77");
        assertThat(references(all.with(Criterion.LABEL, ListOfTasks.LABEL.toString()))).isEmpty();
        assertThat(references(all.with(Criterion.HOLDER, OFFICER.toString())))
                .containsExactly("HDF-42");
        assertThat(references(all.with(Criterion.HOLDER, Criterion.NOBODY))).hasSize(99);
        assertThat(
                        references(
                                all.with(Criterion.AMOUNT_FROM, "7 919")
                                        .with(Criterion.AMOUNT_TO, "7 919,00")))
                .containsExactly("HDF-1");
        var days = all.with(Criterion.DUE_FROM, "2026-11-21").with(Criterion.DUE_TO, "22/11/2026");
        assertThat(page(days, trays, none(), 100))
                .isNotEmpty()
                .allMatch(row -> row.dueAt().toString().matches("2026-11-2[012].*"));
    }

    private static List<String> references(WorklistFilter filter) {
        return page(filter, trays, none(), 100).stream().map(WorklistRow::reference).toList();
    }

    @Test
    void mineAreThoseIHaveTaken() {
        var mine = WorklistFilter.of(WorklistView.MINE, WorklistSort.DUE);

        assertThat(page(mine, trays, none(), 10)).hasSize(1);
        assertThat(count(mine, OFFICER)).isEqualTo(1);
        assertThat(count(mine, UUID.randomUUID())).isZero();
    }

    @Test
    void overdueTasksAreThoseWhoseDueDateHasPassed() {
        var late = asking("", WorklistSort.AGE).with(Criterion.OVERDUE, "true");
        var now = new TurnableClock().instant();

        List<WorklistRow> rows = page(late, trays, none(), 100);

        assertThat(rows).isNotEmpty().allMatch(row -> row.dueAt().toInstant().isBefore(now));
        assertThat(count(late, OFFICER)).isEqualTo(rows.size());
    }

    @Test
    void whoSeesNoTraySeesNoTask() {
        assertThat(page(asking("", WorklistSort.DUE), List.of(), none(), 10)).isEmpty();
    }

    private List<WorklistRow> allPages(WorklistFilter filter, List<Tray> seen) {
        List<WorklistRow> all = new ArrayList<>();
        List<WorklistRow> page = page(filter, seen, none(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            String after = Worklist.cursor(page.getLast(), filter.sort()).toString();
            page = page(filter, seen, WorklistCursor.of(after, filter.sort()), PAGE);
        }
        return all;
    }

    private static Comparator<WorklistRow> order(WorklistSort sort) {
        return switch (sort) {
            case DUE -> Comparator.comparing(WorklistRow::dueAt);
            case AGE -> Comparator.comparing(WorklistRow::openedAt);
            case AMOUNT -> Comparator.comparing(WorklistRow::amountAsked).reversed();
        };
    }

    private static WorklistFilter asking(String text, WorklistSort sort) {
        WorklistFilter all = WorklistFilter.of(WorklistView.ALL, sort);
        return text.isEmpty() ? all : all.with(Criterion.TEXT, text);
    }

    private static List<WorklistRow> page(
            WorklistFilter filter, List<Tray> seen, Optional<WorklistCursor> after, int limit) {
        return query.page(filter, ListOfTasks.sight(query, filter, OFFICER, seen), after, limit);
    }

    private static int count(WorklistFilter filter, UUID person) {
        return query.count(filter, ListOfTasks.sight(query, filter, person, trays));
    }

    private static Optional<WorklistCursor> none() {
        return Optional.empty();
    }
}
