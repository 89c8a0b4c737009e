package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of organisations. */
@Component
class OrganisationRows {

    private static final String COLUMNS =
            "id, siret, rna, name, nature, address, commune, verified";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select " + COLUMNS + " from organisation where id = :id")
                .param("id", id.value())
                .query(OrganisationRows::organisation)
                .optional();
    }

    Optional<Organisation> find(Siret siret) {
        return jdbc.sql("select " + COLUMNS + " from organisation where siret = :siret")
                .param("siret", siret.value())
                .query(OrganisationRows::organisation)
                .optional();
    }

    List<Organisation> find(Rna rna) {
        return jdbc.sql("select " + COLUMNS + " from organisation where rna = :rna order by siret")
                .param("rna", rna.value())
                .query(OrganisationRows::organisation)
                .list();
    }

    List<Organisation> findAll(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from organisation where id in (:ids) order by name, id")
                .param("ids", ids.stream().map(OrganisationId::value).toList())
                .query(OrganisationRows::organisation)
                .list();
    }

    /** From now on, until the transaction ends, nobody else changes its people. */
    void lock(OrganisationId id) {
        jdbc.sql("select id from organisation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Adds the organisation; false if its SIRET or its id is there already. */
    boolean add(Organisation organisation, Representative representative, RegisterState state) {
        return values(
                                jdbc.sql(
                                        """
                                        insert into organisation (id, siret, rna, name, nature,
                                            address, commune, verified, representative_name,
                                            representative_function, representative_telephone,
                                            representative_email, created_at, register_state,
                                            register_asked_at)
                                        values (:id, :siret, :rna, :name, :nature, :address,
                                            :commune, :verified, :representative, :function,
                                            :telephone, :email, :now, :state, :now)
                                        on conflict do nothing
                                        """),
                                organisation,
                                representative)
                        .param("siret", organisation.siret().value())
                        .param("verified", organisation.verified())
                        .param("state", state.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<OrganisationSheet> sheet(OrganisationId id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                , coalesce(representative_name, '') as person,
                                  coalesce(representative_function, '') as function,
                                  coalesce(representative_telephone, '') as telephone,
                                  coalesce(representative_email, '') as email, revision
                                from organisation where id = :id
                                """)
                .param("id", id.value())
                .query((row, number) ->
                        new OrganisationSheet(
                                organisation(row, number),
                                new Representative(
                                        row.getString("person"),
                                        row.getString("function"),
                                        row.getString("telephone"),
                                        row.getString("email")),
                                row.getInt("revision")))
                .optional();
    }

    /** Changes all but the SIRET; false if it is not at that revision any more. */
    boolean change(Organisation organisation, Representative representative, int revision) {
        return values(
                                jdbc.sql(
                                        """
                                        update organisation
                                        set rna = :rna, name = :name, nature = :nature,
                                            address = :address, commune = :commune,
                                            representative_name = :representative,
                                            representative_function = :function,
                                            representative_telephone = :telephone,
                                            representative_email = :email,
                                            revision = revision + 1
                                        where id = :id and revision = :revision
                                        """),
                                organisation,
                                representative)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private static StatementSpec values(
            StatementSpec statement, Organisation organisation, Representative representative) {
        return statement
                .param("id", organisation.id().value())
                .param("rna", organisation.rna())
                .param("name", organisation.name())
                .param("nature", organisation.nature())
                .param("address", organisation.address())
                .param("commune", organisation.commune())
                .param("representative", representative.name())
                .param("function", representative.function())
                .param("telephone", representative.telephone())
                .param("email", representative.email());
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                new Siret(row.getString("siret")),
                row.getString("rna"),
                row.getString("name"),
                row.getString("nature"),
                row.getString("address"),
                row.getString("commune"),
                row.getBoolean("verified"));
    }
}
