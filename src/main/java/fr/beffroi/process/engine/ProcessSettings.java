package fr.beffroi.process.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine.
 *
 * @param jobs whether this node executes jobs and timers; tests run them by hand
 * @param jobThreads jobs executed at the same time by this node
 * @param jobLock time after which another node takes over the jobs of one that died: longer than a
 *     job ever takes, shorter than the minute within which a receipt must be there
 */
@ConfigurationProperties("beffroi.process")
record ProcessSettings(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("8") int jobThreads,
        @DefaultValue("45s") Duration jobLock) {}
