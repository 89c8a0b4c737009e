package fr.beffroi.application.conversation;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.SeedFiles;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Texts that services often write, from {@code seeds/messages}; each is changed before it leaves.
 */
@Component
class StockTexts {

    private final List<StockText> all;

    StockTexts(SeedFiles files) {
        this.all = files.read("messages", StockText.class);
    }

    /**
     * A text.
     *
     * @param title in the list of choices
     * @param text with {@code {numero}} and {@code {titre}} in the place of those of the dossier
     */
    record StockText(String code, String title, String text) {}

    List<StockText> all() {
        return all;
    }

    /** The text about that dossier, if there is one of that code. */
    Optional<String> text(String code, Application application) {
        return all.stream()
                .filter(each -> each.code().equals(code))
                .map(each ->
                        each.text()
                                .replace("{numero}", application.requireNumber())
                                .replace("{titre}", application.title()))
                .findFirst();
    }
}
