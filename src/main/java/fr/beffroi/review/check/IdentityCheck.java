package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.organisation.RegisterAnswer;
import fr.beffroi.organisation.RegisterEntry;
import fr.beffroi.organisation.RegisterLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register of organisations says of the establishment now. */
@Component
class IdentityCheck implements SourceCheck {

    private static final String SOURCE = "register";

    private final RegisterLookup register;

    IdentityCheck(RegisterLookup register) {
        this.register = register;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.IDENTITY;
    }

    @Override
    public Optional<CheckAnswer> ask(Application application) {
        RegisterAnswer answer = register.ask(application.siret());
        if (answer instanceof RegisterAnswer.Away) {
            return Optional.empty();
        }
        return Optional.of(
                answer.first()
                        .map(entry -> known(application, entry))
                        .orElseGet(() -> unknown(application)));
    }

    private static CheckAnswer unknown(Application application) {
        String siret = application.siret().formatted();
        return CheckAnswer.of(true, SOURCE, List.of(Finding.of("identity.unknown", siret)));
    }

    private static CheckAnswer known(Application application, RegisterEntry entry) {
        var findings = new ArrayList<Finding>();
        findings.add(standing(entry));
        if (!entry.name().equalsIgnoreCase(application.organisationName())) {
            findings.add(Finding.of("identity.name", entry.name()));
        }
        add(findings, "identity.category", entry.legalCategory());
        add(findings, "identity.activity", entry.activity());
        add(findings, "identity.size", entry.size());
        add(findings, "identity.address", entry.address());
        add(findings, "identity.rna", entry.rna());
        return CheckAnswer.of(!entry.open(), SOURCE, findings);
    }

    private static Finding standing(RegisterEntry entry) {
        if (entry.open()) {
            return Finding.of("identity.active", entry.siret().formatted());
        }
        return entry.closedOn() == null
                ? Finding.of("identity.closed")
                : Finding.of("identity.closed-on", entry.closedOn());
    }

    private static void add(List<Finding> findings, String code, @Nullable String value) {
        if (value != null) {
            findings.add(Finding.of(code, value));
        }
    }
}
