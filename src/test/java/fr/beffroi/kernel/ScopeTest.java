package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    private final Scope bureau = new Scope("PREF-62", "FIPD", "62", "BPD");

    @Test
    void anAbsentPartMeansAny() {
        assertThat(Scope.EVERYWHERE.covers(bureau)).isTrue();
        assertThat(new Scope("PREF-62", null, null, null).covers(bureau)).isTrue();
        assertThat(new Scope(null, "FIPD", null, null).covers(bureau)).isTrue();
        assertThat(bureau.covers(bureau)).isTrue();
    }

    @Test
    void everyPartThatIsSaidMustBeTheSame() {
        assertThat(new Scope("REG-32", null, null, null).covers(bureau)).isFalse();
        assertThat(new Scope("PREF-62", "DETR", null, null).covers(bureau)).isFalse();
        assertThat(new Scope("PREF-62", "FIPD", "59", null).covers(bureau)).isFalse();
        assertThat(new Scope("PREF-62", "FIPD", "62", "CABINET").covers(bureau)).isFalse();
    }

    @Test
    void aNarrowScopeDoesNotCoverAWiderOne() {
        assertThat(bureau.covers(new Scope("PREF-62", "FIPD", "62", null))).isFalse();
        assertThat(bureau.covers(Scope.EVERYWHERE)).isFalse();
    }
}
