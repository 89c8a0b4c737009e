package fr.beffroi.review.transfer;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the transfers. */
@Repository
class TransferRows {

    private final JdbcClient db;

    TransferRows(JdbcClient db) {
        this.db = db;
    }

    void add(ApplicationId application, Transfer transfer) {
        db.sql(
                        """
                        insert into transfer (id, application_id, from_authority, to_authority,
                            reason, first_received_at, transferred_at, transferred_by)
                        values (:id, :application, :from, :to, :reason, :first, :at, :by)
                        """)
                .param("id", transfer.id())
                .param("application", application.value())
                .param("from", transfer.from())
                .param("to", transfer.to())
                .param("reason", transfer.reason())
                .param("first", transfer.firstReceivedAt().atOffset(ZoneOffset.UTC))
                .param("at", transfer.at().atOffset(ZoneOffset.UTC))
                .param("by", transfer.by().value())
                .update();
    }

    /** The oldest first. */
    List<Transfer> of(ApplicationId application) {
        return db.sql(
                        """
                        select * from transfer where application_id = :application
                        order by transferred_at
                        """)
                .param("application", application.value())
                .query(TransferRows::read)
                .list();
    }

    private static Transfer read(ResultSet row, int number) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getString("from_authority"),
                row.getString("to_authority"),
                row.getString("reason"),
                row.getObject("first_received_at", OffsetDateTime.class).toInstant(),
                row.getObject("transferred_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("transferred_by", UUID.class)));
    }
}
