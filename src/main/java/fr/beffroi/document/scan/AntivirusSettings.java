package fr.beffroi.document.scan;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the antivirus is, and how long it is waited for.
 *
 * @param address of clamd: {@code tcp://host:3310} or {@code unix:/run/clamav/clamd.ctl}; empty
 *     where there is none, and files are then said to be "not scanned"
 * @param timeout of one scan, from the connection to the answer
 * @param rest how long uploads do not ask again after the daemon did not answer
 * @param lease how long a file stays with the replica that took it from the queue; longer than
 *     {@code timeout}
 * @param retries how long a file waits after each failed scan; after the last one it stays
 *     unscanned, and says so
 */
@ConfigurationProperties("beffroi.antivirus")
public record AntivirusSettings(
        @DefaultValue("") String address,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("15s") Duration rest,
        @DefaultValue("5m") Duration lease,
        @DefaultValue({"30s", "2m", "10m", "1h", "6h", "12h", "24h"}) List<Duration> retries) {}
