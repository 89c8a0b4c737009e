package fr.beffroi.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * Replaces what the font cannot draw by a visible sign: a PDF/A file may hold no missing glyph, and
 * XML no control character. Reads the font by itself: Java's own fonts need libraries of the system
 * that a server may lack.
 */
final class PrintableText {

    private static final String REPLACEMENT = "\u25A1";
    private static final String NO_BREAK_SPACE = "\u00A0";

    private final CmapLookup glyphs;

    PrintableText() {
        try (InputStream in =
                        new ClassPathResource("fonts/LiberationSans-Regular.ttf").getInputStream();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String keepPrintable(String xhtml) {
        var text = new StringBuilder(xhtml.length());
        xhtml.codePoints().mapToObj(this::printable).forEach(text::append);
        return text.toString();
    }

    /** The characters that a square stands for, each once, such as {@code U+1F600}. */
    List<String> lacking(String text) {
        return text.codePoints()
                .filter(character -> printable(character).equals(REPLACEMENT))
                .filter(character -> character != REPLACEMENT.codePointAt(0))
                .distinct()
                .mapToObj(character -> String.format(Locale.ROOT, "U+%04X", character))
                .toList();
    }

    private String printable(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return Character.toString(character);
        }
        if (isLigature(character)) {
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        }
        if (isDrawn(character)) {
            return Character.toString(character);
        }
        return isSpace(character) ? NO_BREAK_SPACE : REPLACEMENT;
    }

    /** Such as the narrow space inside amounts, which the font lacks. */
    private static boolean isSpace(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** The font maps the glyphs of "fi" and "fl" to its private area too, which PDF/A forbids. */
    private static boolean isLigature(int character) {
        return character >= 0xFB00 && character <= 0xFB06;
    }

    private boolean isDrawn(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> glyphs.getGlyphId(character) != 0;
        };
    }
}
