package fr.beffroi.review.grant;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Siret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grants that public lists name. */
@Repository
public class PublicGrants {

    private final JdbcClient db;

    PublicGrants(JdbcClient db) {
        this.db = db;
    }

    /**
     * What one list says of one year.
     *
     * @param list its name
     * @param lines how many grants
     */
    public record Sum(int year, String list, int lines, Money amount) {}

    /**
     * What the legal unit received, by its SIREN or its RNA, the last year first.
     *
     * @param rna if it has one
     * @param since first year that counts
     */
    public List<Sum> of(Siret siret, @Nullable String rna, int since) {
        return db.sql(
                        """
                        select g.year, l.label, count(*) as lines, sum(g.amount) as amount
                        from public_grant g join grant_list l on l.code = g.list
                        where g.year >= :since and (g.siren = :siren or g.rna = :rna)
                        group by g.year, l.label order by g.year desc, l.label
                        """)
                .param("since", since)
                .param("siren", siret.siren())
                .param("rna", rna == null ? "" : rna)
                .query((row, _) ->
                        new Sum(
                                row.getInt("year"),
                                row.getString("label"),
                                row.getInt("lines"),
                                new Money(row.getBigDecimal("amount"))))
                .list();
    }
}
