package fr.beffroi.application.officer;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.dossier.DerivedState;
import fr.beffroi.application.dossier.DossierColumns;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FoldedText;
import fr.beffroi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The submitted dossiers that the person signed in may examine, whether somebody has a task in them
 * or not.
 */
@Repository
class SoughtDossiers {

    /** As {@link FoldedText} folds what is asked; an index holds this very text. */
    private static final String SEARCHED =
            """
            replace(translate(lower(a.title || ' ' || coalesce(a.number, '') || ' '
                    || a.organisation_name),
                'àâäéèêëîïôöùûüÿç', 'aaaeeeeiioouuuyc'), 'œ', 'oe')
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    SoughtDossiers(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /**
     * What is asked for.
     *
     * @param words to be found in the title, the number or the name of the organisation
     * @param before the last one of the page before; null for the first page
     */
    record Sought(
            String words,
            @Nullable SoughtState state,
            @Nullable CallId call,
            @Nullable UUID before) {}

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
            String organisation,
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

    /** The last submitted first. */
    List<Line> find(Sought sought, int most) {
        SqlPredicate seen = permissions.predicate(ApplicationRights.EXAMINE, DossierColumns.OF_A);
        var parameters = new HashMap<String, Object>(seen.parameters());
        parameters.put("most", most);
        return jdbc.sql(
                        """
                        select f.*, r.states, r.granted
                        from (select a.id, a.number, a.title, a.organisation_name, a.call_id,
                                a.submitted_at, a.amount_asked
                            from application a
                            where a.submitted_at is not null and a.abandoned_at is null
                                and {seen}{narrowed}
                            order by a.submitted_at desc, a.id desc limit :most) f
                        cross join lateral (
                            select array_agg(r.state) as states,
                                coalesce(sum(r.amount_granted) filter (where r.state = 'AWARDED'),
                                    0) as granted
                            from funding_request r where r.application_id = f.id) r
                        order by f.submitted_at desc, f.id desc
                        """
                                .replace("{seen}", seen.sql())
                                .replace("{narrowed}", narrowed(sought, parameters)))
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
    }

    private static String narrowed(Sought sought, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (sought.call() != null) {
            where.append(" and a.call_id = :call");
            parameters.put("call", sought.call().value());
        }
        if (sought.state() != null) {
            where.append(
                    " and exists (select from funding_request s where s.application_id = a.id"
                            + " and s.state = any(:states))");
            parameters.put("states", sought.state().names());
        }
        if (sought.before() != null) {
            where.append(
                    " and (a.submitted_at, a.id) < (select b.submitted_at, b.id from application b"
                            + " where b.id = :before)");
            parameters.put("before", sought.before());
        }
        List<String> words = FoldedText.words(sought.words());
        for (int i = 0; i < words.size(); i++) {
            where.append(" and ").append(SEARCHED).append(" like :word").append(i);
            parameters.put("word" + i, "%" + words.get(i) + "%");
        }
        return where.toString();
    }

    private static Line read(ResultSet row) throws SQLException {
        String[] states = (String[]) row.getArray("states").getArray();
        return new Line(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("organisation_name"),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                new Money(row.getBigDecimal("amount_asked")),
                new Money(row.getBigDecimal("granted")),
                DerivedState.of(Arrays.asList(states)));
    }
}
