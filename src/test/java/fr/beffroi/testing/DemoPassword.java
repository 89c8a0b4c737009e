package fr.beffroi.testing;

import fr.beffroi.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The password that everybody knows, given to invented people. Its hash is of the product's own
 * kind with the least work: it protects nothing, and people of the tests sign in thousands of
 * times.
 */
public final class DemoPassword {

    private static final String HASH =
            new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(DemoPeople.PASSWORD);

    private final JdbcClient jdbc;

    public DemoPassword(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who have a password keep it. */
    public void give(Collection<PersonId> people) {
        jdbc.sql(
                        """
                        update person set password_hash = :hash
                        where id in (:people) and password_hash is null
                        """)
                .param("hash", HASH)
                .param("people", people.stream().map(PersonId::value).toList())
                .update();
    }

    public void give(PersonId person) {
        give(List.of(person));
    }
}
