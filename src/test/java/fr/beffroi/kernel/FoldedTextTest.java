package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void accentsCapitalsAndPunctuationDoNotCount() {
        assertThat(FoldedText.of("HDF-FIPD-2027", "Œuvre d’Éloïse", "l'Été"))
                .isEqualTo("hdf fipd 2027 oeuvre d eloise l ete");
        assertThat(FoldedText.words(" ÉLOÏSE, oeuvre ")).containsExactly("eloise", "oeuvre");
    }

    @Test
    void signsOfPatternsAreNotWords() {
        assertThat(FoldedText.words("% _ \\ *")).isEmpty();
    }
}
