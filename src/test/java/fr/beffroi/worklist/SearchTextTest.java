package fr.beffroi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void capitalsAndPunctuationDoNotCount() {
        assertThat(SearchText.of("HDF-FIPD-2027", "Œuvre d’Éloïse", "l'Été"))
                .isEqualTo("hdf fipd 2027 oeuvre d éloïse l été");
        assertThat(SearchText.words(" ÉLOÏSE, oeuvre ")).containsExactly("éloïse", "oeuvre");
    }

    @Test
    void aNumberIsFoundWithoutItsLeadingZeros() {
        assertThat(SearchText.of("HDF-62-000123")).isEqualTo("hdf 62 000123 123");
    }

    @Test
    void signsOfPatternsAreNotWords() {
        assertThat(SearchText.words("% _ \\ * ' : & | ! ʼ")).isEmpty();
    }

    @Test
    void sixWordsAreEnough() {
        assertThat(SearchText.words("a b c d e f g h")).hasSize(6);
    }
}
