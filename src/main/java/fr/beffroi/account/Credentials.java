package fr.beffroi.account;

import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passwords of people, as Argon2id hashes. */
@Repository
class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(Person person, String passwordHash) {}

    /** The person with this e-mail, if they sign in by a password. */
    Optional<Known> of(String email) {
        return jdbc.sql(
                        """
                        select id, kind, first_name, surname, email, locale, password_hash
                        from person
                        where lower(email) = lower(:email) and password_hash is not null
                        """)
                .param("email", email)
                .query(Credentials::known)
                .optional();
    }

    /** That person, if they sign in by a password. */
    Optional<Known> of(PersonId id) {
        return jdbc.sql(
                        """
                        select id, kind, first_name, surname, email, locale, password_hash
                        from person
                        where id = :id and password_hash is not null
                        """)
                .param("id", id.value())
                .query(Credentials::known)
                .optional();
    }

    void change(PersonId id, String passwordHash) {
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                PersonRow.person(row, number),
                Objects.requireNonNull(row.getString("password_hash")));
    }
}
