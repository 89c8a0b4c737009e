package fr.beffroi.account;

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
                .query((row, number) ->
                        new Known(
                                PersonRow.person(row, number),
                                Objects.requireNonNull(row.getString("password_hash"))))
                .optional();
    }
}
