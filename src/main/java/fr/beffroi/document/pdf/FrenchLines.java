package fr.beffroi.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end. Java ends one after any typographic apostrophe, as after a closing quote:
 * an elided word, such as {@code l’}, stays with the next one. High punctuation, quotation marks
 * and units stay with their word, whatever space is typed between.
 */
final class FrenchLines implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';
    private static final String NEVER_FIRST = ":;?!»€%";

    private final FSTextBreaker breaks =
            new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRENCH));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int end = breaks.next();
        while (end != BreakIterator.DONE && (isElision(end) || isGlued(end))) {
            end = breaks.next();
        }
        return end;
    }

    private boolean isGlued(int end) {
        return end > 1
                && end < text.length()
                && text.charAt(end - 1) == ' '
                && (text.charAt(end - 2) == '«' || NEVER_FIRST.indexOf(text.charAt(end)) >= 0);
    }

    private boolean isElision(int end) {
        return end > 1
                && end < text.length()
                && text.charAt(end - 1) == APOSTROPHE
                && Character.isLetter(text.charAt(end - 2))
                && Character.isLetter(text.charAt(end));
    }
}
