package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table of organisations says of their verification. */
@Repository
class VerificationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    VerificationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An organisation to look up again. */
    record Due(OrganisationId id, Siret siret) {}

    Optional<Verification> find(OrganisationId id) {
        return jdbc.sql(
                        """
                        select register_state, register_asked_at, closed_on, confirmed_because
                        from organisation where id = :id
                        """)
                .param("id", id.value())
                .query(VerificationRows::verification)
                .optional();
    }

    /**
     * Takes the organisation that waits longest, if its time has come: no other replica looks it up
     * before the next time.
     *
     * @param again for those about which the register did not answer
     * @param unknown for those that it did not know
     */
    Optional<Due> takeNext(Duration again, Duration unknown) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        update organisation set register_asked_at = :now
                        where id = (
                            select id from organisation
                            where not verified
                              and register_asked_at <= case register_state
                                  when 'AWAY' then cast(:again as timestamptz)
                                  else cast(:unknown as timestamptz) end
                            order by register_asked_at limit 1
                            for update skip locked)
                        returning id, siret
                        """)
                .param("now", Timestamp.from(now))
                .param("again", Timestamp.from(now.minus(again)))
                .param("unknown", Timestamp.from(now.minus(unknown)))
                .query((row, n) ->
                        new Due(
                                new OrganisationId(row.getObject("id", UUID.class)),
                                new Siret(row.getString("siret"))))
                .optional();
    }

    /** The register's name takes the place of the one that was typed. */
    boolean settle(OrganisationId id, RegisterAnswer answer) {
        RegisterState state = answer.state();
        LocalDate closedOn = answer.first().map(RegisterEntry::closedOn).orElse(null);
        return jdbc.sql(
                                """
                                update organisation
                                set register_state = :state, verified = :verified,
                                    closed_on = :closed, name = coalesce(:name, name),
                                    rna = coalesce(:rna, rna), revision = revision + 1
                                where id = :id and not verified
                                """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("verified", state.isVerified())
                        .param("closed", closedOn)
                        .param("name", answer.first().map(RegisterEntry::name).orElse(null))
                        .param("rna", answer.first().map(RegisterEntry::rna).orElse(null))
                        .update()
                == 1;
    }

    boolean confirm(OrganisationId id, PersonId person, String reason) {
        return jdbc.sql(
                                """
                                update organisation
                                set register_state = 'CONFIRMED', verified = true,
                                    confirmed_by = :person, confirmed_because = :reason
                                where id = :id and not verified
                                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        return new Verification(
                RegisterState.valueOf(row.getString("register_state")),
                row.getTimestamp("register_asked_at").toInstant(),
                row.getObject("closed_on", LocalDate.class),
                row.getString("confirmed_because"));
    }
}
