package fr.beffroi.account;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a person from a row. */
final class PersonRow {

    private PersonRow() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                ActorKind.valueOf(row.getString("kind")),
                row.getString("first_name"),
                row.getString("surname"),
                row.getString("email"),
                row.getString("locale"));
    }
}
