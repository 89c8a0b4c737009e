package fr.beffroi.application.partner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which sites may begin applications, and how much.
 *
 * @param life how long a link holds
 * @param largest size of the longest request that is read
 * @param most requests of one partner in a quarter of an hour
 * @param partners by their code, such as {@code maison-des-associations}; none: nobody may
 */
@ConfigurationProperties("beffroi.prefill")
record PartnerSettings(
        @DefaultValue("24h") Duration life,
        @DefaultValue("64KB") DataSize largest,
        @DefaultValue("300") int most,
        @DefaultValue Map<String, Access> partners) {

    /**
     * The access of one partner.
     *
     * @param name as people read it beside each answer
     * @param keys SHA-256 of its key in 64 hexadecimal digits; two while one replaces the other
     * @param until last day on which it may ask; without end if absent
     */
    record Access(String name, List<String> keys, @Nullable LocalDate until) {

        Access {
            if (name.isBlank() || keys.isEmpty()) {
                throw new IllegalArgumentException("A partner needs a name and a key");
            }
            for (String key : keys) {
                if (!key.matches("[0-9a-f]{64}")) {
                    throw new IllegalArgumentException(
                            "beffroi.prefill.partners: the key of "
                                    + name
                                    + " is no SHA-256 in 64 small hexadecimal digits");
                }
            }
        }
    }
}
