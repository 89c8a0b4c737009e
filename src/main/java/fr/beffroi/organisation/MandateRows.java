package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mandates. */
@Repository
class MandateRows {

    private static final int MOST = 100;

    private static final String SELECT =
            """
            select m.id, m.organisation_id, o.name, m.agent_id, m.structure, m.giver, m.reason,
                   m.begins_on, m.ends_on, m.document_id, m.file_name, m.ended_at
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

    /** The one that holds on that day. */
    Optional<Mandate> inForce(PersonId agent, OrganisationId organisation, LocalDate day) {
        return named(
                        jdbc.sql(
                                        SELECT
                                                + """
                                                 where m.agent_id = :agent
                                                  and m.organisation_id = :organisation
                                                  and m.ended_at is null
                                                  and :day between m.begins_on and m.ends_on
                                                order by m.ends_on desc limit 1
                                                """)
                                .param("agent", agent.value())
                                .param("organisation", organisation.value())
                                .param("day", day)
                                .query(MandateRows::read)
                                .list())
                .stream()
                .findFirst();
    }

    void add(Mandate mandate, StoredDocument document) {
        jdbc.sql(
                        """
                        insert into mandate (id, organisation_id, agent_id, structure, giver, reason,
                            begins_on, ends_on, document_id, file_name, sha256, given_at)
                        values (:id, :organisation, :agent, :structure, :giver, :reason, :from,
                            :until, :document, :file, :sha256, :now)
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

    /** Takes those whose last day is over, each once. */
    List<UUID> settleOver(LocalDate today) {
        return jdbc.sql(
                        """
                        update mandate set settled = true where not settled and ends_on < :today
                        returning id
                        """)
                .param("today", today)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
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
                                one.endedAt()))
                .toList();
    }

    private static Mandate read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
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
                ended == null ? null : ended.toInstant());
    }
}
