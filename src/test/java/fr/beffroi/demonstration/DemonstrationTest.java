package fr.beffroi.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Who starts the service for the first time finds dossiers at every stage. */
@ServiceTest
class DemonstrationTest {

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private TurnableClock clock;
    @Autowired private Visits visits;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void everyDossierOfTheFileIsMade() {
        clock.set(Instant.parse("2027-02-10T09:00:00Z"));

        assertThat(beans.createBean(Demonstration.class).make(clock::set)).isEmpty();

        assertThat(visits.open(DemoPeople.named("NETWORK"), "/espace?etat=tous").body())
                .contains("Chantiers éducatifs du Beau-Marais", "Grandir sans violence");
    }
}
