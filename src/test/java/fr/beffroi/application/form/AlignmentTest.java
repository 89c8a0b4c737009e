package fr.beffroi.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.form.Alignment.Pair;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a budget, or actions, from one version to the next. */
class AlignmentTest {

    @Test
    void nothingChangedSaysNothing() {
        assertThat(changes("a b c", "a b c")).isEmpty();
        assertThat(changes("", "")).isEmpty();
    }

    @Test
    void aLineTakenOutLeavesTheOthersInPeace() {
        assertThat(changes("a b c", "b c")).containsExactly(new Pair(0, -1));
        assertThat(changes("a b c", "")).hasSize(3).allMatch(Pair::isRemoved);
    }

    @Test
    void aLinePutInLeavesTheOthersInPeace() {
        assertThat(changes("b c", "a b c")).containsExactly(new Pair(-1, 0));
        assertThat(changes("a c", "a b c d")).containsExactly(new Pair(-1, 1), new Pair(-1, 3));
    }

    @Test
    void aLineInThePlaceOfAnotherIsTheSameChanged() {
        assertThat(changes("a b c", "a x c")).containsExactly(new Pair(1, 1));
        assertThat(changes("a b c", "x c d"))
                .containsExactly(new Pair(0, 0), new Pair(1, -1), new Pair(-1, 2));
    }

    private static List<Pair> changes(String before, String after) {
        return Alignment.changes(words(before), words(after), String::equals);
    }

    private static List<String> words(String all) {
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(" "));
    }
}
