package fr.beffroi.application.label;

import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code label} and {@code dossier_label}. */
@Repository
class LabelRows {

    private static final String OF_SERVICES = " l.authority || ':' || l.service = any(:services) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    LabelRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A label on a dossier. */
    record Stuck(ApplicationId application, Label label) {}

    /** Those in use, by name. */
    List<Label> of(Collection<Service> services) {
        return jdbc.sql(
                        "select l.id, l.authority, l.service, l.name, l.colour, 0 as used from label l"
                                + " where l.retired_at is null and"
                                + OF_SERVICES
                                + "order by l.name, l.id")
                .param("services", keys(services))
                .query((row, n) -> read(row))
                .list();
    }

    /** The same with how many dossiers bear each. */
    List<Label> counted(Collection<Service> services) {
        return jdbc.sql(
                        """
                        select l.id, l.authority, l.service, l.name, l.colour,
                               (select count(*) from dossier_label d where d.label_id = l.id) as used
                        from label l where l.retired_at is null and
                        """
                                + OF_SERVICES
                                + "order by l.name, l.id")
                .param("services", keys(services))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of these services on these dossiers, by name. */
    List<Stuck> on(Collection<ApplicationId> applications, Collection<Service> services) {
        return jdbc.sql(
                        """
                        select d.application_id, l.id, l.authority, l.service, l.name, l.colour,
                               0 as used
                        from dossier_label d join label l on l.id = d.label_id
                        where d.application_id = any(:applications) and l.retired_at is null and
                        """
                                + OF_SERVICES
                                + "order by l.name, l.id")
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("services", keys(services))
                .query((row, n) ->
                        new Stuck(
                                new ApplicationId(row.getObject("application_id", UUID.class)),
                                read(row)))
                .list();
    }

    /** All that a dossier bears. */
    Set<UUID> on(ApplicationId application) {
        return jdbc.sql(
                        """
                        select d.label_id from dossier_label d join label l on l.id = d.label_id
                        where d.application_id = ? and l.retired_at is null
                        """)
                .param(application.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }

    /** False if it was on it already. */
    boolean put(ApplicationId application, UUID label, PersonId by) {
        return jdbc.sql("insert into dossier_label values (?, ?, ?, ?) on conflict do nothing")
                        .params(application.value(), label, OffsetDateTime.now(clock), by.value())
                        .update()
                == 1;
    }

    /** False if it was not on it. */
    boolean remove(ApplicationId application, UUID label) {
        return jdbc.sql("delete from dossier_label where application_id = ? and label_id = ?")
                        .params(application.value(), label)
                        .update()
                == 1;
    }

    Optional<Label> find(UUID id, Collection<Service> services) {
        return jdbc.sql(
                        "select l.id, l.authority, l.service, l.name, l.colour, 0 as used from label l"
                                + " where l.id = :id and l.retired_at is null and"
                                + OF_SERVICES)
                .param("id", id)
                .param("services", keys(services))
                .query((row, n) -> read(row))
                .optional();
    }

    /** False if the service has one of that name, whatever its capitals. */
    boolean add(Label label) {
        return jdbc.sql(
                                """
                                insert into label (id, authority, service, name, colour, created_at)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (authority, service, lower(name))
                                    where retired_at is null do nothing
                                """)
                        .params(
                                label.id(),
                                label.service().authority(),
                                label.service().code(),
                                label.name(),
                                label.colour().name(),
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void retire(UUID label) {
        jdbc.sql("update label set retired_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), label)
                .update();
    }

    private static String[] keys(Collection<Service> services) {
        return services.stream().map(Service::key).toArray(String[]::new);
    }

    private static Label read(ResultSet row) throws SQLException {
        return new Label(
                row.getObject("id", UUID.class),
                new Service(row.getString("authority"), row.getString("service")),
                row.getString("name"),
                LabelColour.valueOf(row.getString("colour")),
                row.getInt("used"));
    }
}
