package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
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

    /** Adds the organisation; false if its SIRET or its id is there already. */
    boolean add(Organisation organisation, Representative representative) {
        return jdbc.sql(
                                """
                                insert into organisation (id, siret, rna, name, nature, address,
                                    commune, verified, representative_name,
                                    representative_function, representative_telephone,
                                    representative_email, created_at)
                                values (:id, :siret, :rna, :name, :nature, :address,
                                    :commune, :verified, :representative, :function,
                                    :telephone, :email, :now)
                                on conflict do nothing
                                """)
                        .param("id", organisation.id().value())
                        .param("siret", organisation.siret().value())
                        .param("rna", organisation.rna())
                        .param("name", organisation.name())
                        .param("nature", organisation.nature())
                        .param("address", organisation.address())
                        .param("commune", organisation.commune())
                        .param("verified", organisation.verified())
                        .param("representative", representative.name())
                        .param("function", representative.function())
                        .param("telephone", representative.telephone())
                        .param("email", representative.email())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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
