package fr.beffroi.territory;

import fr.beffroi.kernel.OutsideService;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service of addresses is asked, such as that of the Base Adresse Nationale.
 *
 * @param url its address, up to {@code /search}; without one nothing is proposed
 * @param connect how long a connection may take
 * @param timeout how long a whole answer may take: somebody is typing
 * @param largest size of the longest answer that is read
 * @param rest how long it is left alone after it failed
 * @param kept how many answers are kept in memory
 * @param most questions of one person in a quarter of an hour
 */
@ConfigurationProperties("beffroi.addresses")
record AddressSettings(
        @Nullable URI url,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("256KB") DataSize largest,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("500") int kept,
        @DefaultValue("400") int most) {

    boolean isSet() {
        return url != null && !url.toString().isBlank();
    }

    OutsideService.Manners manners() {
        return new OutsideService.Manners(connect, timeout, 1, largest.toBytes(), rest);
    }
}
