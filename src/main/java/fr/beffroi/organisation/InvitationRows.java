package fr.beffroi.organisation;

import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations. The secret of a link is not kept. */
@Repository
class InvitationRows {

    /** How long a link holds. */
    static final Duration VALID = Duration.ofDays(7);

    private static final String SELECT =
            """
            select id, organisation_id, email, signatory, administrator, invited_by, invited_at,
                   expires_at,
                   case when accepted_at is not null then 'ACCEPTED'
                        when withdrawn_at is not null then 'WITHDRAWN'
                        when expires_at <= :now then 'EXPIRED'
                        else 'OPEN' end as state
            from invitation
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an invitation; answers the secret of its link. */
    String add(
            OrganisationId organisation,
            String email,
            boolean signatory,
            boolean administrator,
            PersonId by) {
        String token = LinkSecret.next();
        jdbc.sql(
                        """
                        insert into invitation (id, organisation_id, email, signatory,
                            administrator, token, invited_by, invited_at, expires_at)
                        values (:id, :organisation, :email, :signatory, :administrator, :token,
                            :by, :now, :expires)
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("organisation", organisation.value())
                .param("email", email)
                .param("signatory", signatory)
                .param("administrator", administrator)
                .param("token", LinkSecret.fingerprint(token))
                .param("by", by.value())
                .param("now", now())
                .param("expires", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    Optional<Invitation> find(String token) {
        return jdbc.sql(SELECT + " where token = :token")
                .param("now", now())
                .param("token", LinkSecret.fingerprint(token))
                .query(InvitationRows::invitation)
                .optional();
    }

    /** Those that were neither accepted nor withdrawn, the newest first; late ones too. */
    List<Invitation> waiting(OrganisationId organisation) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where organisation_id = :organisation
                                  and accepted_at is null and withdrawn_at is null
                                order by invited_at desc limit 100
                                """)
                .param("now", now())
                .param("organisation", organisation.value())
                .query(InvitationRows::invitation)
                .list();
    }

    /** Of two who accept at the same moment, one does. */
    boolean accept(UUID id, PersonId person) {
        return jdbc.sql(
                                """
                                update invitation set accepted_at = :now, accepted_by = :person
                                where id = :id and accepted_at is null and withdrawn_at is null
                                  and expires_at > :now
                                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Withdraws what waits for that address; answers how many did. */
    int withdraw(OrganisationId organisation, String email) {
        return jdbc.sql(
                        """
                        update invitation set withdrawn_at = :now
                        where organisation_id = :organisation and lower(email) = lower(:email)
                          and accepted_at is null and withdrawn_at is null
                        """)
                .param("organisation", organisation.value())
                .param("email", email)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("email"),
                row.getBoolean("signatory"),
                row.getBoolean("administrator"),
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Invitation.State.valueOf(row.getString("state")));
    }
}
