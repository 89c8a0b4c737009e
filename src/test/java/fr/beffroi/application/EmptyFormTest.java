package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The empty form of a call, as one prints it. */
@ServiceTest
class EmptyFormTest {

    @Autowired private Visits visits;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fipd-d-2027-62",
                "fipd-s-2027-62",
                "detr-dsil-2027-62",
                "feder-numerique-2027-hdf",
                "pdasr-2027-62",
                "politique-ville-2027-62"
            })
    void nothingRunsOffThePaper(String call) throws IOException {
        byte[] file = visits.file(DemoPeople.TREASURER, "/appels/" + call + "/formulaire.pdf");
        var ruler = new Ruler();
        try (var document = Loader.loadPDF(file)) {
            ruler.getText(document);
        }
        assertThat(ruler.beyond).isEmpty();
    }

    /** Notes what is drawn beyond the right margin. */
    private static final class Ruler extends PDFTextStripper {

        /** Of 20 mm, and a hair for rounding; in points. */
        private static final float MARGIN = 56;

        private final List<String> beyond = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() - MARGIN) {
                beyond.add("page " + getCurrentPageNo() + ": " + text);
            }
            super.processTextPosition(text);
        }
    }
}
