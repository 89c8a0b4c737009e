package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;
import org.springframework.stereotype.Component;

/** Asks the register about an organisation once more, for those who examine what it asks for. */
@Component
public class RegisterLookup {

    private final Register register;

    RegisterLookup(Register register) {
        this.register = register;
    }

    /** What it says now of the establishment; never throws, and nothing is kept of it here. */
    public RegisterAnswer ask(Siret siret) {
        return register.find(siret);
    }
}
