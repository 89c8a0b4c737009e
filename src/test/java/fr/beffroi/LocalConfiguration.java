package fr.beffroi;

import org.springframework.boot.test.context.TestConfiguration;

/** What only the local launcher adds to the service: demonstration people, a mail catcher. */
@TestConfiguration(proxyBeanMethods = false)
class LocalConfiguration {}
