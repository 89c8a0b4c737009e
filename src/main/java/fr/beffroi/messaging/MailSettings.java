package fr.beffroi.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from address of the sender
 * @param senders how many mails one replica sends at the same time
 * @param every how often the queue is looked at when nothing has announced a mail
 * @param lease how long a mail stays with the sender that took it, before another may take it;
 *     longer than any exchange with the mail server
 * @param retries how long to wait after each failed attempt; after the last one the mail fails
 */
@ConfigurationProperties("beffroi.mail")
record MailSettings(
        @DefaultValue("ne-pas-repondre@beffroi.invalid") String from,
        @DefaultValue("2") int senders,
        @DefaultValue("5s") Duration every,
        @DefaultValue("3m") Duration lease,
        @DefaultValue({"30s", "2m", "10m", "30m", "1h", "2h", "4h", "8h", "8h"})
                List<Duration> retries) {}
