package fr.beffroi.application.stock;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.SeedFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Texts that services often write: those of the call, then those of the house, from {@code
 * seeds/messages}. Each is changed before it leaves.
 */
@Component
public class StockTexts {

    private final List<StockText> ofTheHouse;
    private final CallTextRows rows;
    private final Variables variables;
    private final CurrentActor actor;

    StockTexts(SeedFiles files, CallTextRows rows, Variables variables, CurrentActor actor) {
        this.ofTheHouse = files.read("messages", StockText.class);
        this.rows = rows;
        this.variables = variables;
        this.actor = actor;
    }

    /**
     * A text.
     *
     * @param title in the list of choices
     * @param text with variables such as {@code {{numero}}}
     */
    public record StockText(String code, String title, String text) {}

    /** Those to choose from for a dossier of that call. */
    public List<StockText> of(CallId call) {
        return Stream.concat(
                        rows.of(call).stream()
                                .map(text ->
                                        new StockText(
                                                text.id().toString(), text.title(), text.body())),
                        ofTheHouse.stream())
                .toList();
    }

    /** The text about that dossier, if there is one of that code. */
    public Optional<String> text(String code, Application application, Locale locale) {
        return code.isEmpty()
                ? Optional.empty()
                : of(application.call()).stream()
                        .filter(each -> each.code().equals(code))
                        .map(each ->
                                variables.fill(
                                        each.text(),
                                        application,
                                        actor.get().displayName(),
                                        locale))
                        .findFirst();
    }
}
