package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The list of {@code seeds/reference/register.csv}, read once: real bodies of Hauts-de-France. */
@Component
class RegisterFile implements Register {

    private final Map<Siret, RegisterEntry> entries;

    RegisterFile() {
        this.entries =
                read().lines()
                        .skip(1)
                        .map(RegisterFile::entry)
                        .collect(Collectors.toMap(RegisterEntry::siret, Function.identity()));
    }

    @Override
    public Optional<RegisterEntry> find(Siret siret) {
        return Optional.ofNullable(entries.get(siret));
    }

    private static RegisterEntry entry(String line) {
        var columns = Arrays.asList(line.split(";", -1));
        return new RegisterEntry(new Siret(columns.get(0)), columns.get(1), columns.get(2));
    }

    private static String read() {
        try {
            return new ClassPathResource("seeds/reference/register.csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
