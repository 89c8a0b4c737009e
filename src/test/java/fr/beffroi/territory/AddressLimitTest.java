package fr.beffroi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.RateLimit;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else's service answers for addresses: nobody asks it without end through ours. */
@ServiceTest
class AddressLimitTest {

    @Autowired private Visits visits;
    @Autowired private Addresses addresses;
    @Autowired private RateLimit limit;
    @Autowired private JdbcClient jdbc;

    /** What others will ask for is counted afresh. */
    @AfterEach
    void nothingIsCounted() {
        jdbc.sql("delete from sign_in_failures").update();
    }

    @Test
    void onePersonIsHeldBackAndAnotherIsNot() {
        for (int i = 0; i < addresses.most(); i++) {
            limit.countTowards("addresses for " + DemoPeople.POLICE.personId(), addresses.most());
        }

        Map<String, String> typed = Map.of("q", "8 bd du port");
        assertThat(visits.post(DemoPeople.POLICE, "/referentiels/adresses", typed).status())
                .isEqualTo(429);
        assertThat(visits.post(DemoPeople.OFFICER, "/referentiels/adresses", typed).status())
                .isEqualTo(200);
    }
}
