package fr.beffroi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.Money;
import fr.beffroi.testing.ServiceTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
@Transactional
class EnvelopeBooksTest {

    @Autowired private EnvelopeBooks books;
    @Autowired private JdbcClient db;

    private final UUID whole = UUID.randomUUID();
    private final UUID part = UUID.randomUUID();
    private final String fund = "TEST-" + part;

    @BeforeEach
    void anEnvelopeOfATreeOfTwo() {
        insert(whole, null, null, 1_000);
        insert(part, whole, "D", 600);
    }

    @Test
    void seedsTheEnvelopeOfTheCall() {
        assertThat(books.find(new EnvelopePurpose("PREF-62", "FIPD", "D", 2027, "62")))
                .hasValueSatisfying(found -> {
                    assertThat(found.code()).isEqualTo("FIPD-D-2027-62");
                    assertThat(found.amount()).isEqualTo(Money.euros(1_150_000));
                });
    }

    @Test
    void takesTheMostPreciseEnvelope() {
        assertThat(books.find(purpose("D"))).map(EnvelopeBalance::id).contains(part);
        assertThat(books.find(purpose("R"))).map(EnvelopeBalance::id).contains(whole);
        assertThat(books.find(new EnvelopePurpose("PREF-59", fund, "D", 2027, "62"))).isEmpty();
    }

    @Test
    void booksOnTheEnvelopeAndOnThoseAboveIt() {
        books.book(books.lockWithAncestors(part), CreditState.RESERVED, new BigDecimal("250.50"));

        assertThat(books.lockWithAncestors(part))
                .extracting(EnvelopeBalance::remaining)
                .containsExactlyInAnyOrder(
                        new Money(new BigDecimal("349.50")), new Money(new BigDecimal("749.50")));
    }

    @Test
    void theDatabaseRefusesToGoBelowZero() {
        List<EnvelopeBalance> chain = books.lockWithAncestors(part);
        BigDecimal tooMuch = new BigDecimal("600.01");

        assertThatThrownBy(() -> books.book(chain, CreditState.RESERVED, tooMuch))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("envelope_never_below_zero");
    }

    private EnvelopePurpose purpose(String programme) {
        return new EnvelopePurpose("PREF-62", fund, programme, 2027, "62");
    }

    private void insert(
            UUID id,
            @org.jspecify.annotations.Nullable UUID parent,
            @org.jspecify.annotations.Nullable String programme,
            int amount) {
        db.sql(
                        """
                        insert into envelope
                            (id, code, parent_id, label, authority, fund, programme, year, territory, amount)
                        values (:id, :code, :parent, 'Essai', 'PREF-62', :fund, :programme, 2027, '62', :amount)
                        """)
                .param("id", id)
                .param("code", "TEST-" + id)
                .param("parent", parent)
                .param("fund", fund)
                .param("programme", programme)
                .param("amount", amount)
                .update();
    }
}
