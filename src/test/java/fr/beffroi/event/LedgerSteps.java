package fr.beffroi.event;

import fr.beffroi.testing.EventTap;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.ReceivedEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the ledger do: append facts, read them back from the broker, count rows. */
abstract class LedgerSteps {

    @Autowired EventLedger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    void append(NewEvent... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(ledger::append));
    }

    static List<ReceivedEvent> received(int count, UUID application) {
        try (var tap = new EventTap(RealParts.kafka().address())) {
            return tap.await(count, application);
        }
    }

    int rows(String table, UUID application) {
        return sql.sql("select count(*) from " + table + " where subject = :subject")
                .param("subject", application)
                .query(Integer.class)
                .single();
    }
}
