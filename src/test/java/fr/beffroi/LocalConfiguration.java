package fr.beffroi;

import fr.beffroi.testing.DemoCallsSeed;
import fr.beffroi.testing.DemoClosedCall;
import fr.beffroi.testing.DemoOrganisationsSeed;
import fr.beffroi.testing.DemoPeopleSeed;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.Visits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What only the local launcher adds to the service: demonstration people and dossiers, a mail
 * catcher.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    DemoCallsSeed.class,
    DemoClosedCall.class,
    DemoOrganisationsSeed.class,
    DemoPeopleSeed.class,
    Dossiers.class,
    EngineJobs.class,
    Visits.class,
    Examination.class,
    LocalDemonstration.class
})
class LocalConfiguration {

    @Bean
    LocalMail localMail(@Value("${spring.mail.port}") int port) {
        return LocalMail.at(port);
    }
}
