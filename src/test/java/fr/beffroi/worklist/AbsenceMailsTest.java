package fr.beffroi.worklist;

import static fr.beffroi.testing.DemoPeople.POLICE;
import static fr.beffroi.testing.DemoPeople.SOUS_PREFET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AbsenceMailsTest {

    @Autowired private Absences absences;
    @Autowired private AbsenceMails mails;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    private final UUID id = UUID.randomUUID();

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from absence where id = ?").param(id).update();
    }

    @Test
    void theSubstituteIsToldOnceWhenTheAbsenceBegins() {
        absences.add(
                new Absence(
                        id,
                        SOUS_PREFET.personId().value(),
                        "Camille " + id,
                        POLICE.personId().value(),
                        "La police",
                        LocalDate.of(2026, 12, 2),
                        LocalDate.of(2026, 12, 5)));
        mails.round();
        assertThat(mailsToTheSubstitute()).isEmpty();

        clock.forward(Duration.ofDays(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(mails::round),
                        CompletableFuture.runAsync(mails::round))
                .join();
        mails.round();

        assertThat(mailsToTheSubstitute())
                .singleElement()
                .asString()
                .contains("Vous remplacez Camille " + id + " du 2 décembre 2026 au 5 décembre 2026")
                .contains("dans votre liste", "/taches?vue=miennes");
    }

    private List<String> mailsToTheSubstitute() {
        return jdbc.sql(
                        """
                        select text_body from outgoing_message
                        where recipient = ? and text_body like ?
                        """)
                .params(POLICE.email(), "%" + id + "%")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
