package fr.beffroi.process.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine.
 *
 * @param jobs whether this node executes jobs and timers; tests run them by hand
 * @param jobThreads jobs executed at the same time by this node
 */
@ConfigurationProperties("beffroi.process")
record ProcessSettings(@DefaultValue("true") boolean jobs, @DefaultValue("8") int jobThreads) {}
