package fr.beffroi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ServiceStartTest {

    @Autowired private Clock clock;

    @Test
    void startsOnARealDatabaseAndBroker() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 12, 1));
    }
}
