package fr.beffroi.call.eligibility;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.SeedFiles;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of {@code seeds/eligibility}, read once. */
@Component
public class EligibilityChecks {

    private final Map<String, EligibilityCheck> byName;

    EligibilityChecks(SeedFiles files) {
        byName =
                files.read("eligibility", EligibilityCheck.class).stream()
                        .collect(toMap(EligibilityCheck::name, check -> check));
    }

    /** The names by which calls choose one. */
    public Set<String> names() {
        return byName.keySet();
    }

    Optional<EligibilityCheck> named(@Nullable String name) {
        return Optional.ofNullable(name).map(byName::get);
    }

    Collection<EligibilityCheck> all() {
        return byName.values();
    }
}
