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
        assertThat(query.page(asking("77 projet", WorklistSort.DUE), OFFICER, trays, none(), 10))
                .singleElement()
                .satisfies(row -> assertThat(row.reference()).isEqualTo("HDF-77"));
    }

    @Test
    void mineAreThoseIHaveTaken() {
        var mine = new WorklistFilter(WorklistView.MINE, "", "", false, "", WorklistSort.DUE);

        assertThat(query.page(mine, OFFICER, trays, none(), 10)).hasSize(1);
        assertThat(query.count(mine, OFFICER, trays)).isEqualTo(1);
        assertThat(query.count(mine, UUID.randomUUID(), trays)).isZero();
    }

    @Test
    void overdueTasksAreThoseWhoseDueDateHasPassed() {
        var late = new WorklistFilter(WorklistView.ALL, "", "", true, "", WorklistSort.AGE);
        var now = new TurnableClock().instant();

        List<WorklistRow> rows = query.page(late, OFFICER, trays, none(), 100);

        assertThat(rows).isNotEmpty().allMatch(row -> row.dueAt().toInstant().isBefore(now));
        assertThat(query.count(late, OFFICER, trays)).isEqualTo(rows.size());
    }

    @Test
    void whoSeesNoTraySeesNoTask() {
        assertThat(query.page(asking("", WorklistSort.DUE), OFFICER, List.of(), none(), 10))
                .isEmpty();
    }

    private List<WorklistRow> allPages(WorklistFilter filter, List<Tray> seen) {
        List<WorklistRow> all = new ArrayList<>();
        List<WorklistRow> page = query.page(filter, OFFICER, seen, none(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            String after = Worklist.cursor(page.getLast(), filter.sort()).toString();
            page = query.page(filter, OFFICER, seen, WorklistCursor.of(after, filter.sort()), PAGE);
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
        return new WorklistFilter(WorklistView.ALL, "", "", false, text, sort);
    }

    private static Optional<WorklistCursor> none() {
        return Optional.empty();
    }
}
