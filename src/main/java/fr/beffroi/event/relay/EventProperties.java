package fr.beffroi.event.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are brought to Kafka.
 *
 * @param createTopics whether the service may create its topics; where it may not, it checks them
 * @param partitions of each topic, for ever: another number would break the order by key
 * @param replicas of each topic; -1 takes the broker's default
 * @param retention how long Kafka keeps the events, at least 30 days
 * @param poll longest pause of the relay between two looks at the outbox
 * @param batch most events taken at once
 * @param retry pause between two attempts to take the lead, or after a failure
 * @param patience longest wait for Kafka's acknowledgement before the lead is given to another
 */
@ConfigurationProperties("beffroi.events")
public record EventProperties(
        @DefaultValue("false") boolean createTopics,
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("90d") Duration retention,
        @DefaultValue("20ms") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("200ms") Duration retry,
        @DefaultValue("30s") Duration patience) {}
