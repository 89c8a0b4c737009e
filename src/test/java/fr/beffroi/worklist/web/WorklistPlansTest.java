package fr.beffroi.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.TurnableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the plans: a page costs the same whatever the number of tasks, for every breadth of role.
 */
class WorklistPlansTest {

    private static final int TASKS = 60_000;
    private static final int MOST_BUFFERS = 300;

    private static ListOfTasks list;
    private static List<Tray> all;

    @BeforeAll
    static void fill() {
        list = ListOfTasks.in("worklist_plans");
        all = list.trays(60);
        list.tasks(TASKS, 2, 60);
        list.tasks(6, 1, 1);
        list.settle();
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("rolesAndSorts")
    void aPageIsReadFromAnIndexInItsOrder(String role, List<Tray> trays, WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.ALL, sort);

        Plan plan = plan(filter, trays, Optional.empty());

        assertThat(plan.buffers()).as(plan.text()).isLessThanOrEqualTo(MOST_BUFFERS);
        assertThat(plan.text()).doesNotContain("Seq Scan on work_item");
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("rolesAndSorts")
    void aPageFarDownCostsTheSame(String role, List<Tray> trays, WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.ALL, sort);
        var query = list.query(new TurnableClock());
        WorklistRow last =
                query.page(
                                filter,
                                ListOfTasks.sight(query, filter, ListOfTasks.HOLDER, trays),
                                Optional.empty(),
                                20_000)
                        .getLast();

        Plan plan = plan(filter, trays, Optional.of(Worklist.cursor(last, sort)));

        assertThat(plan.buffers()).as(plan.text()).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    @ParameterizedTest
    @EnumSource(WorklistSort.class)
    void myTasksAreReadFromTheIndexOfTheirHolder(WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.MINE, sort);

        Plan plan = plan(filter, all, Optional.empty());

        assertThat(plan.text()).contains("work_item_of_person");
        assertThat(plan.buffers()).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    @ParameterizedTest
    @EnumSource(WorklistSort.class)
    void aSearchedWordIsReadFromTheIndexOfTexts(WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.ALL, sort).with(Criterion.TEXT, "54321");

        Plan plan = plan(filter, all, Optional.empty());

        assertThat(plan.text()).contains("work_item_words");
        assertThat(plan.buffers()).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    @Test
    void theBeginningOfAWordIsReadFromTheIndexOfTextsToo() {
        var filter =
                WorklistFilter.of(WorklistView.ALL, WorklistSort.DUE)
                        .with(Criterion.TEXT, "médiations 59999 assoc");

        Plan plan = plan(filter, all, Optional.empty());

        assertThat(plan.text()).contains("work_item_words");
        assertThat(plan.buffers()).as(plan.text()).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    @ParameterizedTest
    @EnumSource(WorklistSort.class)
    void aWordOfAllTasksIsReadInTheOrderAsked(WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.ALL, sort).with(Criterion.TEXT, "médiation");

        Plan plan = plan(filter, all, Optional.empty());

        assertThat(plan.buffers()).as(plan.text()).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    @ParameterizedTest
    @EnumSource(WorklistSort.class)
    void aWordThatIsEverywhereCostsNothingToWhoSeesFew(WorklistSort sort) {
        for (String text : List.of("médiation", "association 54321", "59999 assoc")) {
            var filter = WorklistFilter.of(WorklistView.ALL, sort).with(Criterion.TEXT, text);

            Plan page = plan(filter, trays(1, 1), Optional.empty());

            assertThat(page.buffers()).as(page.text()).isLessThanOrEqualTo(MOST_BUFFERS / 4);
        }
    }

    /** Of one task in 41: too many to read them all, too few to meet them in the list's order. */
    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("rolesAndSorts")
    void aWordOfSomeTasksIsReadByStretchesOfTheList(
            String role, List<Tray> trays, WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.ALL, sort).with(Criterion.TEXT, "insertion");

        Plan page = plan(filter, trays, Optional.empty());

        assertThat(page.buffers()).as(page.text()).isLessThanOrEqualTo(MOST_BUFFERS);
        // Tasks opened together lie together: there all of a stretch are read as fast.
        if (trays.size() > 1 && sort != WorklistSort.AGE) {
            assertThat(page.text()).contains("BitmapAnd", "work_item_words", sort.slots());
        }
    }

    @ParameterizedTest
    @EnumSource(WorklistSort.class)
    void stretchesLeaveNoTaskOutAndShowNoneTwice(WorklistSort sort) {
        var filter = WorklistFilter.of(WorklistView.ALL, sort).with(Criterion.TEXT, "insertion");
        var query = list.query(new TurnableClock());
        Sight sight = ListOfTasks.sight(query, filter, ListOfTasks.HOLDER, all);

        List<String> walked = new ArrayList<>();
        Optional<WorklistCursor> after = Optional.empty();
        do {
            List<WorklistRow> page = query.page(filter, sight, after, 180);
            page.forEach(row -> walked.add(row.taskId()));
            after =
                    page.size() < 180
                            ? Optional.empty()
                            : Optional.of(Worklist.cursor(page.getLast(), sort));
        } while (after.isPresent());

        assertThat(walked)
                .hasSize(TASKS / 41)
                .isEqualTo(
                        list.jdbc()
                                .sql(
                                        "select task_id from work_item i where words @@ work_asked('insertion') order by "
                                                + sort.order("i", WorklistSort.Way.ONWARD))
                                .query(String.class)
                                .list());
    }

    @Test
    void theRowsOfOneTrayAreReadWithoutLookingForThemAgain() {
        var filter = WorklistFilter.of(WorklistView.ALL, WorklistSort.DUE);

        assertThat(plan(filter, trays(2, 2), Optional.empty()).buffers())
                .isLessThanOrEqualTo(2 * Worklist.PAGE);
    }

    /** With the index of each: a filter that no index serves reads all that a person sees. */
    private static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(Criterion.ARRONDISSEMENT, "627", "work_item_words"),
                Arguments.of(Criterion.COMMUNE, "62498", "work_item_words"),
                Arguments.of(Criterion.LABEL, ListOfTasks.LABEL.toString(), "work_item_words"),
                Arguments.of(Criterion.HOLDER, ListOfTasks.HOLDER.toString(), "work_item_"),
                Arguments.of(Criterion.CALL, ListOfTasks.CALL.toString(), "work_item_by_"),
                Arguments.of(Criterion.AMOUNT_FROM, "99990", "work_item_by_amount"),
                Arguments.of(Criterion.DUE_FROM, "2026-12-30", "work_item_by_due"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void eachFilterIsServedByAnIndex(Criterion criterion, String value, String index) {
        var filter = WorklistFilter.of(WorklistView.ALL, WorklistSort.DUE).with(criterion, value);
        var asked = criterion == Criterion.COMMUNE ? filter.withCommunes(List.of(value)) : filter;

        Plan page = plan(asked, trays(2, 3), Optional.empty());

        assertThat(page.text()).contains(index).doesNotContain("Seq Scan on work_item");
        assertThat(page.buffers()).as(page.text()).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    private static Stream<Arguments> rolesAndSorts() {
        return Stream.of(WorklistSort.values())
                .flatMap(sort ->
                        Stream.of(
                                Arguments.of("narrowest, 1 in 10,000", trays(1, 1), sort),
                                Arguments.of("one service", trays(2, 2), sort),
                                Arguments.of("twenty services", trays(2, 21), sort),
                                Arguments.of("everything", trays(1, 60), sort)));
    }

    private static List<Tray> trays(int first, int last) {
        return all.subList(first - 1, last);
    }

    private static Plan plan(
            WorklistFilter filter, List<Tray> trays, Optional<WorklistCursor> after) {
        return Plan.of(list.jdbc(), list.query(new TurnableClock()), filter, trays, after);
    }
}
