package fr.beffroi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void accentsCapitalsAndPunctuationDoNotCount() {
        assertThat(SearchText.of("HDF-FIPD-2027", "Œuvre d’Éloïse", "l'Été"))
                .isEqualTo("hdf fipd 2027 oeuvre d eloise l ete");
        assertThat(SearchText.words(" ÉLOÏSE, oeuvre ")).containsExactly("eloise", "oeuvre");
    }

    @Test
    void signsOfPatternsAreNotWords() {
        assertThat(SearchText.words("% _ \\ *")).isEmpty();
    }

    @Test
    void sixWordsAreEnough() {
        assertThat(SearchText.words("a b c d e f g h")).hasSize(6);
    }
}
