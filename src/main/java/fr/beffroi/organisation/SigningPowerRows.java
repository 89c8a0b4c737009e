package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of signatories who need a power, and of their powers. */
@Repository
class SigningPowerRows {

    private static final String SELECT =
            """
            select id, person_id, dated, ends_on, document_id, file_name, revoked_at
            from signing_power
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    SigningPowerRows(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    void need(OrganisationId organisation, PersonId person) {
        jdbc.sql(
                        """
                        insert into signatory_by_power (organisation_id, person_id, since)
                        values (:organisation, :person, :now) on conflict do nothing
                        """)
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Those who sign for that organisation only by a power. */
    Set<PersonId> needing(OrganisationId organisation) {
        return jdbc
                .sql("select person_id from signatory_by_power where organisation_id = ?")
                .param(organisation.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of an organisation, the last given first. */
    List<SigningPower> of(OrganisationId organisation) {
        return named(
                jdbc.sql(SELECT + " where organisation_id = ? order by given_at desc, id desc")
                        .param(organisation.value())
                        .query(SigningPowerRows::read)
                        .list());
    }

    List<SigningPower> find(UUID id) {
        return named(
                jdbc.sql(SELECT + " where id = ?").param(id).query(SigningPowerRows::read).list());
    }

    void add(
            OrganisationId organisation,
            PersonId person,
            LocalDate dated,
            LocalDate until,
            StoredDocument document,
            PersonId by) {
        jdbc.sql(
                        """
                        insert into signing_power (id, organisation_id, person_id, dated, ends_on,
                            document_id, file_name, sha256, given_at, given_by)
                        values (:id, :organisation, :person, :dated, :until, :document, :name,
                            :sha256, :now, :by)
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("dated", dated)
                .param("until", until)
                .param("document", document.id().value())
                .param("name", document.fileName())
                .param("sha256", document.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    /** Takes back those of that person; answers how many were not yet. */
    int revoke(OrganisationId organisation, PersonId person, PersonId by) {
        return jdbc.sql(
                        """
                        update signing_power set revoked_at = :now, revoked_by = :by
                        where organisation_id = :organisation and person_id = :person
                          and revoked_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("organisation", organisation.value())
                .param("person", person.value())
                .update();
    }

    private List<SigningPower> named(List<SigningPower> powers) {
        Map<PersonId, String> names =
                people.names(powers.stream().map(SigningPower::person).distinct().toList());
        return powers.stream()
                .map(one ->
                        new SigningPower(
                                one.id(),
                                one.person(),
                                names.getOrDefault(one.person(), ""),
                                one.dated(),
                                one.until(),
                                one.document(),
                                one.fileName(),
                                one.revokedAt()))
                .toList();
    }

    private static SigningPower read(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new SigningPower(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                "",
                row.getObject("dated", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("file_name"),
                revoked == null ? null : revoked.toInstant());
    }
}
