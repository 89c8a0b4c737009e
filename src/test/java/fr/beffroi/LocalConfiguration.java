package fr.beffroi;

import fr.beffroi.testing.DemoCallsSeed;
import fr.beffroi.testing.DemoOrganisationsSeed;
import fr.beffroi.testing.DemoPeopleSeed;
import fr.beffroi.testing.LocalMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What only the local launcher adds to the service: demonstration people, a mail catcher. */
@TestConfiguration(proxyBeanMethods = false)
@Import({DemoCallsSeed.class, DemoOrganisationsSeed.class, DemoPeopleSeed.class})
class LocalConfiguration {

    @Bean
    LocalMail localMail(@Value("${spring.mail.port}") int port) {
        return LocalMail.at(port);
    }
}
