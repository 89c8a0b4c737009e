package fr.beffroi.call;

import fr.beffroi.call.CallStanding.Cancellation;
import fr.beffroi.call.CallStanding.Extension;
import fr.beffroi.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What may change of a call from one request to the next; its file changes with the revision. */
record CallState(
        CallId id,
        Instant opensAt,
        Instant closesAt,
        int formVersion,
        int revision,
        String hash,
        CallStanding standing) {

    /** The columns read. */
    static final String COLUMNS =
            "id, opens_at, closes_at, form_version, revision, content_hash, extended, cancelled_at,"
                    + " cancelled_because";

    static CallState read(ResultSet row, JsonMapper json) throws SQLException {
        return new CallState(
                new CallId(row.getObject("id", UUID.class)),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getInt("form_version"),
                row.getInt("revision"),
                row.getString("content_hash"),
                new CallStanding(extension(row, json), cancellation(row)));
    }

    private static @Nullable Extension extension(ResultSet row, JsonMapper json)
            throws SQLException {
        String extended = row.getString("extended");
        return extended == null ? null : json.readValue(extended, Extension.class);
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("cancelled_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Cancellation(at.toInstant(), row.getString("cancelled_because"));
    }

    CallRow with(CallFile file) {
        return new CallRow(id, file, opensAt, closesAt, formVersion, revision, standing);
    }
}
