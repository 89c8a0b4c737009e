package fr.beffroi.review.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.review.score.Grid.Criterion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GridTest {

    private final Grids grids = new Grids(JsonMapper.builder().build());

    @ParameterizedTest
    @ValueSource(strings = {"FIPD", "PDASR", "DILCRAH", "MILDECA", "POLITIQUE_VILLE", "FEDER"})
    void everySchemeHasItsOwnGrid(String scheme) {
        assertThat(grids.of(scheme).scheme()).isEqualTo(scheme);
    }

    @Test
    void aSchemeWithoutOneIsMarkedOnTheCommonGrid() {
        assertThat(grids.of("DETR_DSIL").code()).isEqualTo("DEFAULT-2027.r1");
    }

    @Test
    void theTotalIsTheSumOfTheWeightsTimesTheNotesOverFour() {
        var grid = grid(30, 70);
        assertThat(grid.total(Map.of("A", 4, "B", 4))).isEqualByComparingTo("100");
        assertThat(grid.total(Map.of("A", 1, "B", 3))).isEqualByComparingTo("60");
        assertThat(grid.eliminated(Map.of("A", 1, "B", 0))).containsExactly("A");
        assertThat(grid.eliminated(Map.of("A", 2, "B", 0))).isEmpty();
    }

    @Test
    void theWeightsMakeAHundred() {
        assertThatThrownBy(() -> grid(30, 71)).hasMessageContaining("101");
    }

    private static Grid grid(int first, int second) {
        return new Grid(
                "G.r1",
                "",
                List.of(
                        new Criterion("A", "Un", "One", first, 2),
                        new Criterion("B", "Deux", "Two", second, null)));
    }
}
