package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What may change of a call from one request to the next; its file changes with the revision. */
record CallState(CallId id, Instant opensAt, Instant closesAt, int formVersion, int revision) {

    static CallState read(ResultSet row) throws SQLException {
        return new CallState(
                new CallId(row.getObject("id", UUID.class)),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getInt("form_version"),
                row.getInt("revision"));
    }

    CallRow with(CallFile file) {
        return new CallRow(id, file, opensAt, closesAt, formVersion, revision);
    }
}
