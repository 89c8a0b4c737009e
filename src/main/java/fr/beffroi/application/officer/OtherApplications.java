package fr.beffroi.application.officer;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.dossier.DerivedState;
import fr.beffroi.application.dossier.DossierColumns;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The other submitted dossiers of an organisation, those that the person signed in may examine. */
@Repository
class OtherApplications {

    private final JdbcClient jdbc;
    private final Permissions permissions;

    OtherApplications(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /**
     * A dossier in a line.
     *
     * @param state derived from those of its requests
     * @param granted notified; nought as long as nothing is
     */
    record Line(
            ApplicationId id,
            String number,
            String title,
            CallId call,
            Instant submittedAt,
            Money asked,
            Money granted,
            String state) {

        /** Kind of badge of its state. */
        public String badge() {
            return DerivedState.badge(state);
        }
    }

    /**
     * What was asked and granted in a year.
     *
     * @param year of the submission
     */
    record Year(int year, int dossiers, Money asked, Money granted) {}

    /**
     * The last submitted first.
     *
     * @param before the last one of the page before; null for the first page
     */
    List<Line> of(Application application, @Nullable UUID before, int most) {
        SqlPredicate seen = permissions.predicate(ApplicationRights.EXAMINE, DossierColumns.OF_A);
        return jdbc.sql(
                        """
                        select a.id, a.number, a.title, a.call_id, a.submitted_at, a.amount_asked,
                            coalesce(sum(r.amount_granted) filter (where r.state = 'AWARDED'), 0)
                                as granted,
                            array_agg(r.state) as states
                        from application a join funding_request r on r.application_id = a.id
                        where a.organisation_id = :organisation and a.id <> :self
                          and a.submitted_at is not null and a.abandoned_at is null
                          and (:before::uuid is null or (a.submitted_at, a.id) < (
                              select b.submitted_at, b.id from application b
                              where b.id = :before::uuid))
                          and {seen}
                        group by a.id order by a.submitted_at desc, a.id desc limit :most
                        """
                                .replace("{seen}", seen.sql()))
                .params(seen.parameters())
                .param("organisation", application.organisation().value())
                .param("self", application.id().value())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Year by year, this dossier included, the last first. */
    List<Year> years(Application application) {
        SqlPredicate seen = permissions.predicate(ApplicationRights.EXAMINE, DossierColumns.OF_A);
        return jdbc.sql(
                        """
                        select extract(year from a.submitted_at at time zone 'Europe/Paris')::int
                                as year,
                            count(distinct a.id)::int as dossiers, sum(r.amount_asked) as asked,
                            coalesce(sum(r.amount_granted) filter (where r.state = 'AWARDED'), 0)
                                as granted
                        from application a join funding_request r on r.application_id = a.id
                        where a.organisation_id = :organisation
                          and a.submitted_at is not null and a.abandoned_at is null and {seen}
                        group by 1 order by 1 desc limit 20
                        """
                                .replace("{seen}", seen.sql()))
                .params(seen.parameters())
                .param("organisation", application.organisation().value())
                .query((row, n) ->
                        new Year(
                                row.getInt("year"),
                                row.getInt("dossiers"),
                                money(row, "asked"),
                                money(row, "granted")))
                .list();
    }

    private static Line read(ResultSet row) throws SQLException {
        String[] states = (String[]) row.getArray("states").getArray();
        return new Line(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                money(row, "amount_asked"),
                money(row, "granted"),
                DerivedState.of(Arrays.asList(states)));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? Money.ZERO : new Money(value);
    }
}
