package fr.beffroi.account;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The roles that people hold; read once in a web request, so that a page asks as often as it likes.
 */
@Repository
class Grants {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Grant> of(PersonId person) {
        return GrantsOfRequest.current().computeIfAbsent(person, this::read);
    }

    private List<Grant> read(PersonId person) {
        return jdbc.sql(
                        """
                        select role, authority, scheme, territory, service, organisation_id
                        from person_grant
                        where person_id = :person
                        order by id
                        """)
                .param("person", person.value())
                .query(Grants::grant)
                .list();
    }

    /** Answers whether the role was new to the person. */
    boolean add(PersonId person, Grant grant) {
        GrantsOfRequest.current().remove(person);
        OrganisationId organisation = grant.organisation();
        return jdbc.sql(
                                """
                                insert into person_grant
                                  (person_id, role, authority, scheme, territory, service,
                                   organisation_id, given_at)
                                values (:person, :role, :authority, :scheme, :territory, :service,
                                        :organisation, :now)
                                on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("role", grant.role().name())
                        .param("authority", grant.scope().authority())
                        .param("scheme", grant.scope().scheme())
                        .param("territory", grant.scope().territory())
                        .param("service", grant.scope().service())
                        .param("organisation", organisation == null ? null : organisation.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes back a role held for an organisation; answers whether the person held it. */
    boolean remove(PersonId person, Grant grant) {
        GrantsOfRequest.current().remove(person);
        OrganisationId organisation = Objects.requireNonNull(grant.organisation());
        return jdbc.sql(
                                """
                                delete from person_grant
                                where person_id = :person and role = :role
                                  and organisation_id = :organisation
                                """)
                        .param("person", person.value())
                        .param("role", grant.role().name())
                        .param("organisation", organisation.value())
                        .update()
                > 0;
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        Scope scope =
                new Scope(
                        row.getString("authority"),
                        row.getString("scheme"),
                        row.getString("territory"),
                        row.getString("service"));
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Grant(
                Role.valueOf(row.getString("role")),
                scope,
                organisation == null ? null : new OrganisationId(organisation));
    }
}
