package fr.beffroi.process.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class KeptMessagePurgeTest {

    @Autowired private KeptMessagePurge purge;
    @Autowired private Dossiers dossiers;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    private final String mark = UUID.randomUUID().toString();

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void messagesAreForgottenOnceNothingNeedsThem() {
        ApplicationId running = dossiers.aDraft().submitted();
        keep("delivered", "ended", clock(0));
        keep("delivered-later", "ended", clock(2));
        keep("nobody-waits", "ended", null);
        keep("may-be-awaited", running.toString(), null);

        clock.forward(Duration.ofDays(89));
        purge.purge();
        assertThat(kept())
                .containsExactlyInAnyOrder(
                        "delivered", "delivered-later", "nobody-waits", "may-be-awaited");

        clock.forward(Duration.ofDays(2));
        purge.purge();
        assertThat(kept()).containsExactlyInAnyOrder("delivered-later", "may-be-awaited");
    }

    private OffsetDateTime clock(int days) {
        return OffsetDateTime.now(clock).plusDays(days);
    }

    private void keep(String id, String key, @Nullable OffsetDateTime delivered) {
        jdbc.sql(
                        """
                        insert into kept_message
                            (message_id, message, business_key, variables, received_at, delivered_at)
                        values (:id, 'MSG_TEST', :key, '{}', :received, :delivered)
                        """)
                .param("id", mark + id)
                .param("key", key)
                .param("received", OffsetDateTime.now(clock))
                .param("delivered", delivered)
                .update();
    }

    private List<String> kept() {
        return jdbc.sql("select message_id from kept_message where message_id like :mark")
                .param("mark", mark + "%")
                .query((row, _) -> row.getString(1).substring(mark.length()))
                .list();
    }
}
