package fr.beffroi.event.relay;

import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Opens the relay's own connections to the service's database. */
@Component
class RelaySessions {

    private final JdbcConnectionDetails database;

    RelaySessions(JdbcConnectionDetails database) {
        this.database = database;
    }

    RelaySession open() throws SQLException {
        return RelaySession.open(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
