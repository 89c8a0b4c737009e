package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code call_for_projects}: the file, with what is in force now. */
record CallRow(
        CallId id,
        CallFile file,
        Instant opensAt,
        Instant closesAt,
        int formVersion,
        int revision) {

    static CallRow read(ResultSet row, JsonMapper json) throws SQLException {
        return new CallRow(
                new CallId(row.getObject("id", UUID.class)),
                json.readValue(row.getString("content"), CallFile.class),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getInt("form_version"),
                row.getInt("revision"));
    }

    CallForProjects call() {
        return file.call(id, opensAt, closesAt, formVersion);
    }
}
