package fr.beffroi.funding;

import fr.beffroi.account.Permission;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.call.CallReach;
import fr.beffroi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the envelopes that a person sees, as a tree by year and fund. */
@Repository
class EnvelopeTree {

    /** Most envelopes of one year on a page. */
    private static final int MOST = 500;

    private static final String TREE =
            """
            with recursive tree as (
                select e.*, e.fund as scheme, coalesce(e.territory, '') as department,
                       0 as depth, array[e.fund, e.code] as path
                from envelope e where e.parent_id is null
                union all
                select e.*, e.fund, coalesce(e.territory, ''), t.depth + 1, t.path || e.code
                from envelope e join tree t on e.parent_id = t.id)
            select * from tree e
            """;

    private final JdbcClient db;
    private final CallReach reach;

    EnvelopeTree(JdbcClient db, CallReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** The years of which the person sees envelopes, the last first. */
    List<Integer> years() {
        SqlPredicate within = reach.predicate(EnvelopeRights.READ, "e");
        return db.sql(
                        "select distinct e.year from ("
                                + TREE
                                + ") e where "
                                + within.sql()
                                + " order by e.year desc")
                .params(within.parameters())
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    /** Each whole, followed by its parts. */
    List<EnvelopeView> of(int year) {
        SqlPredicate within = reach.predicate(EnvelopeRights.READ, "e");
        return db.sql(
                        TREE
                                + " where e.year = :year and "
                                + within.sql()
                                + " order by e.path limit :most")
                .params(within.parameters())
                .param("year", year)
                .param("most", MOST)
                .query(EnvelopeTree::view)
                .list();
    }

    /** The envelope, if the person may do this with it. */
    Optional<EnvelopeView> find(UUID id, Permission permission) {
        return db.sql(TREE + " where e.id = :id")
                .param("id", id)
                .query(EnvelopeTree::view)
                .optional()
                .filter(view -> allows(permission, view));
    }

    boolean allows(Permission permission, EnvelopeView view) {
        String territory = view.territory();
        return reach.allows(
                permission, view.authority(), view.fund(), territory == null ? "" : territory);
    }

    private static EnvelopeView view(ResultSet row, int number) throws SQLException {
        return new EnvelopeView(
                new EnvelopeBalance(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("label"),
                        new Money(row.getBigDecimal("amount")),
                        new Money(row.getBigDecimal("pre_reserved")),
                        new Money(row.getBigDecimal("reserved")),
                        new Money(row.getBigDecimal("committed"))),
                row.getObject("parent_id", UUID.class),
                row.getInt("depth"),
                row.getString("authority"),
                row.getString("fund"),
                row.getInt("year"),
                row.getString("territory"));
    }
}
