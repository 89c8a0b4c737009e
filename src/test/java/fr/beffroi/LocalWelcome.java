package fr.beffroi;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import org.springframework.context.ApplicationContext;

/** What the local launcher prints once the service answers. */
final class LocalWelcome {

    private LocalWelcome() {}

    static void print(ApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port", "8080");
        System.out.println();
        System.out.println("Beffroi est prêt : http://localhost:" + port);
        System.out.println("Courriels envoyés : http://localhost:" + port + "/demo/courriels");
        System.out.println("Comptes de démonstration, mot de passe " + DemoPeople.PASSWORD + " :");
        for (DemoPerson person : DemoPeople.all()) {
            System.out.printf("  %-56s %s%n", person.email(), person.does());
        }
        System.out.println("Arrêter : Ctrl-C");
    }
}
