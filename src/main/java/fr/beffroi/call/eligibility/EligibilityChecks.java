package fr.beffroi.call.eligibility;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.SeedFiles;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of {@code seeds/eligibility}, read once. */
@Component
class EligibilityChecks {

    private final Map<String, EligibilityCheck> byName;

    EligibilityChecks(SeedFiles files) {
        byName =
                files.read("eligibility", EligibilityCheck.class).stream()
                        .collect(toMap(EligibilityCheck::name, check -> check));
    }

    Optional<EligibilityCheck> named(@Nullable String name) {
        return Optional.ofNullable(name).map(byName::get);
    }

    Collection<EligibilityCheck> all() {
        return byName.values();
    }
}
