package fr.beffroi.committee.session;

import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who sits, and who is there. */
@Repository
class SeatRows {

    private final JdbcClient db;

    SeatRows(JdbcClient db) {
        this.db = db;
    }

    List<Seat> of(UUID session) {
        return db.sql("select * from committee_seat where session_id = :session order by number")
                .param("session", session)
                .query(SeatRows::seat)
                .list();
    }

    /** At the end of the list; the caller holds the session. */
    void add(UUID session, Seat seat) {
        db.sql(
                        """
                        insert into committee_seat
                            (id, session_id, number, person_id, name, capacity, email, chair,
                             voting, substitute_of, present)
                        select :id, :session, coalesce(max(number), 0) + 1, :person::uuid, :name,
                               :capacity, :email, :chair, :voting, :substituteOf::uuid, :present
                        from committee_seat where session_id = :session
                        """)
                .param("id", seat.id())
                .param("session", session)
                .param("person", value(seat.person()))
                .param("name", seat.name())
                .param("capacity", seat.capacity())
                .param("email", seat.email())
                .param("chair", seat.chair())
                .param("voting", seat.voting())
                .param("substituteOf", seat.substituteOf())
                .param("present", seat.present())
                .update();
    }

    /** Takes a seat away; its substitutes go with it. */
    void remove(UUID session, UUID seat) {
        db.sql(
                        """
                        delete from committee_seat
                        where session_id = :session and (substitute_of = :seat or id = :seat)
                        """)
                .param("session", session)
                .param("seat", seat)
                .update();
    }

    void present(UUID session, UUID seat, boolean present) {
        db.sql("update committee_seat set present = ? where session_id = ? and id = ?")
                .params(present, session, seat)
                .update();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Seat(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                row.getString("capacity"),
                row.getString("email"),
                row.getBoolean("chair"),
                row.getBoolean("voting"),
                row.getObject("substitute_of", UUID.class),
                row.getBoolean("present"));
    }
}
