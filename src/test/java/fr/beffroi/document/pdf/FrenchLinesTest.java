package fr.beffroi.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchLinesTest {

    @Test
    void anElidedWordStaysWithTheNext() {
        assertThat(pieces("S’il n’existe pas d’accord, l’État"))
                .containsExactly("S’il ", "n’existe ", "pas ", "d’accord, ", "l’État");
    }

    @Test
    void aSignThatFollowsASpaceBeginsNoLine() {
        assertThat(pieces("Dit-il : « Oui ! » ou 80 % de 12 € ?"))
                .containsExactly("Dit-", "il : ", "« Oui ! » ", "ou ", "80 % ", "de ", "12 € ?");
    }

    @Test
    void aClosingQuoteAndAnAddressEndAsElsewhere() {
        assertThat(pieces("‘dit-on’ ici")).containsExactly("‘dit-", "on’ ", "ici");
        assertThat(pieces("voir www.telerecours.fr/aide ici"))
                .startsWith("voir ")
                .endsWith("ici")
                .hasSizeGreaterThan(2);
    }

    private static List<String> pieces(String text) {
        var lines = new FrenchLines();
        lines.setText(text);
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int end = lines.next(); end > start; end = lines.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
