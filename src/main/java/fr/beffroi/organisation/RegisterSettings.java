package fr.beffroi.organisation;

import fr.beffroi.kernel.OutsideService;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the register of organisations is asked.
 *
 * @param url address of an API Recherche d'entreprises; without one, the list of {@code
 *     seeds/reference/register.csv} answers
 * @param connect how long a connection may take
 * @param timeout how long a whole answer may take
 * @param attempts how often one question is put while the register fails
 * @param largest size of the longest answer that is read
 * @param again how long after a failure an organisation is looked up again
 * @param unknown how long after a "not known" it is looked up again
 */
@ConfigurationProperties("beffroi.register")
record RegisterSettings(
        @Nullable URI url,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("4s") Duration timeout,
        @DefaultValue("2") int attempts,
        @DefaultValue("1MB") DataSize largest,
        @DefaultValue("2h") Duration again,
        @DefaultValue("24h") Duration unknown) {

    boolean isSet() {
        return url != null && !url.toString().isBlank();
    }

    OutsideService.Manners manners() {
        return new OutsideService.Manners(
                connect, timeout, attempts, largest.toBytes(), Duration.ZERO);
    }
}
