package fr.beffroi.testing;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Seed;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.Representative;
import org.springframework.core.annotation.Order;

/** The two real associations for which the demonstration's applicants act. */
@Order(990)
public class DemoOrganisationsSeed implements Seed {

    private final OrganisationBooks books;

    DemoOrganisationsSeed(OrganisationBooks books) {
        this.books = books;
    }

    @Override
    public void load() {
        add(
                DemoPeople.JACQUES_BREL,
                "32514858300017",
                "CENTRE CULTUREL ET SOCIAL JACQUES BREL",
                "1 rue de la Démonstration, 62230 Outreau",
                "62643");
        add(
                DemoPeople.ACTION_JEUNESSE,
                "39337886400028",
                "ASSOC BOULOGNE ACTION JEUNESSE",
                "2 rue de la Démonstration, 62200 Boulogne-sur-Mer",
                "62160");
    }

    private void add(OrganisationId id, String siret, String name, String address, String commune) {
        books.record(
                new Organisation(
                        id, new Siret(siret), null, name, "ASSOCIATION", address, commune, true),
                new Representative(
                        "Dominique Vasseur",
                        "Présidence",
                        "03 21 00 00 00",
                        "presidence@demo.beffroi.invalid"));
    }
}
