package fr.beffroi;

import fr.beffroi.testing.DemoPeopleSeed;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What only the local launcher adds to the service: demonstration people, a mail catcher. */
@TestConfiguration(proxyBeanMethods = false)
@Import(DemoPeopleSeed.class)
class LocalConfiguration {}
