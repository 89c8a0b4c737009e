package fr.beffroi.event.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** The topics of the contract: created where the service may, checked everywhere. */
@Component
public class Topics {

    public static final String APPLICATIONS = "beffroi.applications";
    public static final String CALLS = "beffroi.calls";
    public static final List<String> NAMES = List.of(APPLICATIONS, CALLS);

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final long TIMEOUT_SECONDS = 10;

    private final Map<String, Object> settings;
    private final EventProperties properties;

    Topics(KafkaAdmin admin, EventProperties properties) {
        this.settings = admin.getConfigurationProperties();
        this.properties = properties;
    }

    /**
     * Makes sure that the topics are there, with the number of partitions promised.
     *
     * @throws KafkaException if Kafka is away, or if a topic is missing and may not be created
     */
    void ensure() throws InterruptedException {
        Admin admin = Admin.create(settings);
        try {
            Set<String> there = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<String> missing = new ArrayList<>(NAMES);
            missing.removeAll(there);
            if (!missing.isEmpty()) {
                create(admin, missing);
            }
            for (TopicDescription topic :
                    admin.describeTopics(NAMES)
                            .allTopicNames()
                            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                            .values()) {
                checkPartitions(topic);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Topics could not be checked", e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private void create(Admin admin, List<String> names)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!properties.createTopics()) {
            throw new KafkaException(
                    "Topics %s are missing: create them with %d partitions, or set beffroi.events.create-topics"
                            .formatted(names, properties.partitions()));
        }
        List<NewTopic> topics =
                names.stream()
                        .map(name ->
                                new NewTopic(name, properties.partitions(), properties.replicas())
                                        .configs(
                                                Map.of(
                                                        TopicConfig.RETENTION_MS_CONFIG,
                                                        Long.toString(
                                                                properties
                                                                        .retention()
                                                                        .toMillis()))))
                        .toList();
        admin.createTopics(topics).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private void checkPartitions(TopicDescription topic) {
        int partitions = topic.partitions().size();
        if (partitions != properties.partitions()) {
            LOG.warn(
                    "Topic {} has {} partitions, the contract says {}: order by key may be broken",
                    topic.name(),
                    partitions,
                    properties.partitions());
        }
    }
}
