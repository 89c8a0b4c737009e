package fr.beffroi.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dossier of {@code seeds/demo/dossiers.json}.
 *
 * @param daysAgo when it is deposited
 * @param asked in whole euros
 * @param cost of the project, in whole euros
 * @param answers others than those of {@link fr.beffroi.testing.FipdAnswers}, by element of the
 *     page
 * @param steps what then happens, in order
 */
record DemoDossier(
        String call,
        Organisation organisation,
        int daysAgo,
        long asked,
        long cost,
        Map<String, String> answers,
        List<Step> steps) {

    /** An organisation of the register, for which one person of the demonstration acts. */
    record Organisation(String siret, String name, String nature, String address, String commune) {}

    /**
     * What somebody does.
     *
     * @param day number of days after the deposit
     * @param does a word that {@link DemoSteps} knows
     * @param by name of a person of the demonstration
     */
    record Step(
            int day,
            String does,
            @Nullable String by,
            @Nullable String text,
            @Nullable String value,
            @Nullable String amount,
            @Nullable String code) {

        String person() {
            return Objects.requireNonNullElse(by, "OFFICER");
        }

        String said() {
            return Objects.requireNonNullElse(text, "");
        }

        String chosen() {
            return Objects.requireNonNull(value, () -> does + " without a value");
        }

        String reasonCode() {
            return Objects.requireNonNullElse(code, "");
        }

        String euros() {
            return Objects.requireNonNullElse(amount, "");
        }
    }

    /** A label of a service. */
    record Label(String service, String name, String colour) {}

    /** The whole file. */
    record Book(List<Label> labels, List<DemoDossier> dossiers) {

        static Book read() {
            String path = "/seeds/demo/dossiers.json";
            try (InputStream in = DemoDossier.class.getResourceAsStream(path)) {
                return JsonMapper.shared().readValue(Objects.requireNonNull(in), Book.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
