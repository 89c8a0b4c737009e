package fr.beffroi.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole of 100 euros with two parts of 60 and 30, of which 50 of the first are held. */
@ServiceTest
class CreditTransfersTest {

    @Autowired private Visits visits;
    @Autowired private JdbcClient db;

    private UUID whole = UUID.randomUUID();
    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @BeforeEach
    void anotherTree() {
        whole = envelope(null, 100, 50);
        first = envelope(whole, 60, 50);
        second = envelope(whole, 30, 0);
    }

    @Test
    void creditsMoveBetweenPartsAndTheWholeStays() {
        assertThat(transfer(second, first, "20").isDone()).isTrue();
        assertThat(amount(whole)).isEqualByComparingTo("100");
        assertThat(amount(first)).isEqualByComparingTo("80");
        assertThat(amount(second)).isEqualByComparingTo("10");
        String page = visits.open(DemoPeople.CABINET_DIRECTOR, "/enveloppes/" + first).body();
        assertThat(page).contains("Besoin nouveau", "+ 20");
    }

    @Test
    void whatIsHeldOrDelegatedDoesNotMove() {
        Answer held = transfer(first, second, "10,01");
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.body()).contains("10,01").contains("à virer");
        assertThat(transfer(whole, second, "10,01").status()).isEqualTo(409);
        assertThat(transfer(whole, second, "10").isDone()).isTrue();
        assertThat(amount(whole)).isEqualByComparingTo("100");
        assertThat(amount(second)).isEqualByComparingTo("40");
        assertThat(transfer(second, whole, "40").isDone()).isTrue();
    }

    @Test
    void aTransferNeedsAReasonAndAnotherEnvelope() {
        Answer without =
                visits.post(
                        DemoPeople.CABINET_DIRECTOR,
                        "/enveloppes/" + first + "/virement",
                        Map.of("to", second.toString(), "amount", "1"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(transfer(first, first, "1").status()).isEqualTo(409);
    }

    private Answer transfer(UUID from, UUID to, String amount) {
        return visits.post(
                DemoPeople.CABINET_DIRECTOR,
                "/enveloppes/" + from + "/virement",
                Map.of("to", to.toString(), "amount", amount, "reason", "Besoin nouveau"));
    }

    private UUID envelope(@Nullable UUID parent, int amount, int held) {
        UUID id = UUID.randomUUID();
        db.sql(
                        """
                        insert into envelope (id, code, parent_id, label, authority, fund,
                            programme, year, territory, amount, reserved)
                        values (:id, :code, :parent::uuid, :code, 'PREF-62', 'FIPD', :code, 2041,
                            '62', :amount, :held)
                        """)
                .param("id", id)
                .param("code", "ESSAI-" + id)
                .param("parent", parent)
                .param("amount", amount)
                .param("held", held)
                .update();
        return id;
    }

    private BigDecimal amount(UUID id) {
        return db.sql("select amount from envelope where id = ?")
                .param(id)
                .query(BigDecimal.class)
                .single();
    }
}
