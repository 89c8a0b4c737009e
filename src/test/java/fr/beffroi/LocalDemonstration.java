package fr.beffroi;

import fr.beffroi.demonstration.Demonstration;
import fr.beffroi.demonstration.DemonstrationOnStart;
import fr.beffroi.demonstration.PastClock;
import fr.beffroi.testing.TurnableClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The dossiers of the demonstration, but where a test makes its own and holds the clock. */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnMissingBean(TurnableClock.class)
@Import({Demonstration.class, DemonstrationOnStart.class})
class LocalDemonstration {

    @Bean
    @Primary
    PastClock pastClock() {
        return new PastClock();
    }
}
