package fr.beffroi.organisation;

import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.RegisterAnswer.Answered;
import fr.beffroi.organisation.RegisterAnswer.Away;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds an organisation by what an officer typed: its SIRET, or the RNA of an association. */
@Component
public class NumberSearch {

    private final OrganisationRows rows;
    private final Register register;

    NumberSearch(OrganisationRows rows, Register register) {
        this.rows = rows;
        this.register = register;
    }

    /**
     * The SIRET meant; those known here first, so that the register may be away. Refused with the
     * reason when the number is malformed, unknown, or that of several establishments.
     */
    public Outcome<Siret> siret(String typed) {
        Optional<Rna> rna = Rna.parse(typed);
        return rna.isPresent()
                ? of(rna.get())
                : Siret.parse(typed)
                        .<Outcome<Siret>>map(Outcome::done)
                        .orElseGet(() -> new Outcome.Refused<>(NumberFault.of(typed)));
    }

    private Outcome<Siret> of(Rna rna) {
        List<Organisation> known = rows.find(rna);
        if (known.size() == 1) {
            return Outcome.done(known.getFirst().siret());
        }
        return switch (register.find(rna)) {
            case Away _ -> Outcome.refused("organisation.error.rna.away");
            case Answered(List<RegisterEntry> found) when found.isEmpty() ->
                    Outcome.refused("organisation.error.rna.unknown", rna.value());
            case Answered(List<RegisterEntry> found) when found.size() == 1 ->
                    Outcome.done(found.getFirst().siret());
            case Answered _ -> Outcome.refused("organisation.error.rna.several");
        };
    }
}
