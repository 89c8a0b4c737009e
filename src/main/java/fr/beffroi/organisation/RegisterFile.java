package fr.beffroi.organisation;

import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.RegisterAnswer.Answered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The list of {@code seeds/reference/register.csv}, read once: real bodies of Hauts-de-France. It
 * answers where no other register is set.
 */
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
    public RegisterAnswer find(Siret siret) {
        return new Answered(Optional.ofNullable(entries.get(siret)).stream().toList());
    }

    /** The list holds no such number. */
    @Override
    public RegisterAnswer find(Rna rna) {
        return new Answered(List.of());
    }

    private static RegisterEntry entry(String line) {
        var columns = Arrays.asList(line.split(";", -1));
        return RegisterEntry.named(new Siret(columns.get(0)), columns.get(1));
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
