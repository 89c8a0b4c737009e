package fr.beffroi.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarityTest {

    @Test
    void accentsCapitalsAndPunctuationDoNotCount() {
        assertThat(Similarity.of("Médiation du soir, été 2027", "MEDIATION DU SOIR - ETE 2027"))
                .isEqualTo(1);
    }

    @Test
    void aWordMoreIsStillTheSameProjectAnotherThemeIsNot() {
        assertThat(Similarity.of("Médiation du soir en quartier", "Médiation du soir en quartiers"))
                .isGreaterThan(0.85);
        assertThat(Similarity.of("Médiation du soir", "Ateliers de cuisine")).isLessThan(0.5);
    }

    @Test
    void nothingResemblesNothing() {
        assertThat(Similarity.of("", "")).isZero();
        assertThat(Similarity.of("…", "Médiation")).isZero();
    }
}
