package fr.beffroi.process.mass;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mass work.
 *
 * @param share of its one thread's time, between 0 and 1, that it works; it rests for the others
 * @param poll how often a replica without such work looks for some
 */
@ConfigurationProperties("beffroi.process.mass")
record MassSettings(@DefaultValue("0.5") double share, @DefaultValue("2s") Duration poll) {

    MassSettings {
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("beffroi.process.mass.share: " + share);
        }
    }
}
