package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    /** RFC 9562 §5.7. */
    @Test
    void areVersionSevenAndHoldTheirMoment() {
        UUID id = TimeOrderedUuid.next();
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(made).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void areNeverTheSame() {
        assertThat(Stream.generate(ApplicationId::next).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void areReadAsTheyAreWritten() {
        ApplicationId id = ApplicationId.next();

        assertThat(ApplicationId.of(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> ApplicationId.of("1; drop table application"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
