package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mandates. */
@Repository
class MandateRows {

    private static final int MOST = 100;

    private static final String SELECT =
            """
            select m.id, m.organisation_id, o.name, m.agent_id, m.structure, m.giver, m.reason,
                   m.begins_on, m.ends_on, m.document_id, m.file_name, m.ended_at,
                   m.confirmed_at
            from mandate m join organisation o on o.id = m.organisation_id
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    MandateRows(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    Optional<Mandate> find(UUID id) {
        return named(
                        jdbc.sql(SELECT + " where m.id = :id")
                                .param("id", id)
                                .query(MandateRows::read)
                                .list())
                .stream()
                .findFirst();
    }

    /** Those of an agent, the last given first. */
    List<Mandate> heldBy(PersonId agent) {
        return named(
                jdbc.sql(
                                SELECT
                                        + " where m.agent_id = :agent order by m.given_at desc limit "
                                        + MOST)
                        .param("agent", agent.value())
                        .query(MandateRows::read)
                        .list());
    }

    /** Those of an organisation, the last given first. */
    List<Mandate> of(OrganisationId organisation) {
        return named(
                jdbc.sql(
                                SELECT
                                        + " where m.organisation_id = :organisation"
                                        + " order by m.given_at desc limit "
                                        + MOST)
                        .param("organisation", organisation.value())
                        .query(MandateRows::read)
                        .list());
    }

    /** Those that wait for these organisations on that day, the first to end first. */
    List<Mandate> waitingFor(UUID[] organisations, LocalDate day) {
        return named(
                jdbc.sql(
                                SELECT
                                        + """
                                         where m.organisation_id = any(:organisations)
                                          and m.ended_at is null and m.confirmed_at is null
                                          and :day between m.begins_on and m.ends_on
                                        order by m.ends_on, m.id limit 20
                                        """)
                        .param("organisations", organisations)
                        .param("day", day)
                        .query(MandateRows::read)
                        .list());
    }

    /** The one that holds on that day, or else waits for the organisation. */
    Optional<Mandate> open(PersonId agent, OrganisationId organisation, LocalDate day) {
        return named(
                        jdbc.sql(
                                        SELECT
                                                + """
                                                 where m.agent_id = :agent
                                                  and m.organisation_id = :organisation
                                                  and m.ended_at is null
                                                  and :day between m.begins_on and m.ends_on
                                                order by m.confirmed_at is null, m.ends_on desc
                                                limit 1
                                                """)
                                .param("agent", agent.value())
                                .param("organisation", organisation.value())
                                .param("day", day)
                                .query(MandateRows::read)
                                .list())
                .stream()
                .findFirst();
    }

    /** Whether this is the paper of that mandate. */
    boolean isPaper(UUID id, String sha256) {
        return jdbc.sql("select sha256 = :sha256 from mandate where id = :id")
                .param("sha256", sha256)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void add(Mandate mandate, StoredDocument document) {
        jdbc.sql(
                        """
                        insert into mandate (id, organisation_id, agent_id, structure, giver, reason,
                            begins_on, ends_on, document_id, file_name, sha256, given_at,
                            confirmed_at)
                        values (:id, :organisation, :agent, :structure, :giver, :reason, :from,
                            :until, :document, :file, :sha256, :now, :confirmed)
                        """)
                .param("id", mandate.id())
                .param("organisation", mandate.organisation().value())
                .param("agent", mandate.agent().value())
                .param("structure", mandate.structure())
                .param("giver", mandate.giver())
                .param("reason", mandate.reason())
                .param("from", mandate.from())
                .param("until", mandate.until())
                .param("document", document.id().value())
                .param("file", document.fileName())
                .param("sha256", document.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "confirmed",
                        mandate.confirmedAt() == null
                                ? null
                                : Timestamp.from(mandate.confirmedAt()),
                        Types.TIMESTAMP)
                .update();
    }

    void agree(UUID id, PersonId by) {
        jdbc.sql("update mandate set confirmed_at = :now, confirmed_by = :by where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    /** Ends it now; answers whether it was not ended yet. */
    boolean end(UUID id, PersonId by) {
        return jdbc.sql(
                                """
                                update mandate set ended_at = :now, ended_by = :by, settled = true
                                where id = :id and ended_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Those whose last day is over and that nobody settled yet, by organisation. */
    List<Mandate> toSettle(LocalDate today) {
        return named(
                jdbc.sql(
                                SELECT
                                        + """
                                         where not m.settled and m.ends_on < :today
                                        order by m.organisation_id, m.id
                                        """)
                        .param("today", today)
                        .query(MandateRows::read)
                        .list());
    }

    /** Settles it; answers whether it was not settled yet. */
    boolean settle(UUID id) {
        return jdbc.sql("update mandate set settled = true where id = :id and not settled")
                        .param("id", id)
                        .update()
                > 0;
    }

    private List<Mandate> named(List<Mandate> mandates) {
        Map<PersonId, String> names =
                people.names(mandates.stream().map(Mandate::agent).distinct().toList());
        return mandates.stream()
                .map(one ->
                        new Mandate(
                                one.id(),
                                one.organisation(),
                                one.organisationName(),
                                one.agent(),
                                names.getOrDefault(one.agent(), ""),
                                one.structure(),
                                one.giver(),
                                one.reason(),
                                one.from(),
                                one.until(),
                                one.document(),
                                one.fileName(),
                                one.endedAt(),
                                one.confirmedAt()))
                .toList();
    }

    private static Mandate read(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("agent_id", UUID.class)),
                "",
                row.getString("structure"),
                row.getString("giver"),
                row.getString("reason"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("file_name"),
                moment(row, "ended_at"),
                moment(row, "confirmed_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
