package fr.beffroi.application.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.draft.ThreeWayMerge.Preference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ThreeWayMergeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ObjectNode of(String answers) {
        return (ObjectNode) JSON.readTree(answers);
    }

    private static ThreeWayMerge merge(String base, String mine, String theirs) {
        return new ThreeWayMerge(of(base), of(mine), of(theirs));
    }

    @Test
    void whatOnlyOneChangedIsTaken() {
        ThreeWayMerge merge =
                merge(
                        "{\"a\":\"1\",\"b\":\"1\"}",
                        "{\"a\":\"2\",\"b\":\"1\"}",
                        "{\"a\":\"1\",\"b\":\"3\"}");

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(_ -> Preference.MINE)).isEqualTo(of("{\"a\":\"2\",\"b\":\"3\"}"));
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        assertThat(merge("{\"a\":\"1\"}", "{\"a\":\"2\"}", "{\"a\":\"2\"}").conflicts()).isEmpty();
    }

    @Test
    void whatBothChangedDifferentlyIsAskedAndDecided() {
        ThreeWayMerge merge = merge("{\"a\":\"1\"}", "{\"a\":\"2\"}", "{\"a\":\"3\"}");

        assertThat(merge.conflicts()).containsExactly("a");
        assertThat(merge.merged(_ -> Preference.MINE)).isEqualTo(of("{\"a\":\"2\"}"));
        assertThat(merge.merged(_ -> Preference.THEIRS)).isEqualTo(of("{\"a\":\"3\"}"));
    }

    @Test
    void twoLinesOfOneBudgetAreTwoChanges() {
        ThreeWayMerge merge =
                merge(
                        "{\"budget\":{\"expenses\":{\"60\":100}}}",
                        "{\"budget\":{\"expenses\":{\"60\":200}}}",
                        "{\"budget\":{\"expenses\":{\"60\":100,\"61\":50}}}");

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(_ -> Preference.MINE))
                .isEqualTo(of("{\"budget\":{\"expenses\":{\"60\":200,\"61\":50}}}"));
    }

    private static String rows(String... names) {
        return "{\"rows\":[{\"n\":\"" + String.join("\"},{\"n\":\"", names) + "\"}]}";
    }

    @Test
    void twoRowsOfOneTableAreTwoChanges() {
        ThreeWayMerge merge = merge(rows("A", "B"), rows("A2", "B"), rows("A", "B2"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(_ -> Preference.MINE)).isEqualTo(of(rows("A2", "B2")));
    }

    /** There are as many rows as before, but what is edited is not at the same place. */
    @Test
    void aRowTakenOutAndOneAddedIsAskedWhenTheOtherChangedARow() {
        ThreeWayMerge merge = merge(rows("A", "B"), rows("B", "C"), rows("A", "B2"));

        assertThat(merge.conflicts()).containsExactly("rows");
        assertThat(merge.merged(_ -> Preference.MINE)).isEqualTo(of(rows("B", "C")));
        assertThat(merge.merged(_ -> Preference.THEIRS)).isEqualTo(of(rows("A", "B2")));
        assertThat(merge(rows("A", "B"), rows("A", "B2"), rows("B", "C")).conflicts())
                .containsExactly("rows");
    }

    @Test
    void rowsInAnotherOrderAreAskedWhenTheOtherChangedOne() {
        assertThat(merge(rows("A", "B"), rows("B", "A"), rows("A", "B2")).conflicts())
                .containsExactly("rows");
        assertThat(
                        merge(rows("A", "A", "B"), rows("A2", "A", "B"), rows("A", "A", "B2"))
                                .conflicts())
                .as("equal rows that stayed where they were")
                .isEmpty();
    }

    @Test
    void anAnswerTakenAwayByOneAndChangedByTheOtherIsAsked() {
        assertThat(merge("{\"a\":\"1\"}", "{\"a\":null}", "{\"a\":\"3\"}").conflicts())
                .containsExactly("a");
    }
}
