package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code call_for_projects}: the file, with what is in force now. */
record CallRow(
        CallId id,
        CallFile file,
        Instant opensAt,
        Instant closesAt,
        int formVersion,
        int revision,
        CallStanding standing) {

    /** The columns read. */
    static final String COLUMNS = CallState.COLUMNS + ", content";

    static CallRow read(ResultSet row, JsonMapper json) throws SQLException {
        return CallState.read(row, json)
                .with(json.readValue(row.getString("content"), CallFile.class));
    }

    CallForProjects call() {
        return file.call(id, opensAt, closesAt, formVersion, standing);
    }
}
