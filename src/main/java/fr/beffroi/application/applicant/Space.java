package fr.beffroi.application.applicant;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.dossier.DossierColumns;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FoldedText;
import fr.beffroi.kernel.WhileReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers of the organisations of the person signed in, whoever began them. */
@Repository
class Space {

    /** Dossiers on a page. */
    static final int PAGE = 20;

    /** Of more dossiers than these, the last submitted are asked what awaits in them. */
    private static final int FOLLOWED = 1000;

    /** As {@link FoldedText} folds what is asked: the letters of French without their accents. */
    private static final String SEARCHED =
            """
            replace(translate(lower(a.title || ' ' || coalesce(a.number, '') || ' '
                    || a.organisation_name),
                'àâäéèêëîïôöùûüÿç', 'aaaeeeeiioouuuyc'), 'œ', 'oe')
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    Space(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /** A condition with its parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}

    /**
     * The page asked for, drafts before the others, the last touched first: one more than a page
     * holds, if there are more.
     *
     * @param calls to keep; null for all
     */
    List<SpaceRow> page(SpaceFilter filter, @Nullable Collection<CallId> calls) {
        Statement page = pageStatement(filter, calls);
        return jdbc.sql(page.sql()).params(page.parameters()).query(SpaceRow::read).list();
    }

    Statement pageStatement(SpaceFilter filter, @Nullable Collection<CallId> calls) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(mine(parameters));
        if (filter.state() != null) {
            where.append(" and ").append(filter.state().condition());
        }
        if (calls != null) {
            where.append(" and a.call_id = any(:calls)");
            parameters.put("calls", calls.stream().map(CallId::value).toArray(UUID[]::new));
        }
        List<String> words = FoldedText.words(filter.words());
        for (int i = 0; i < words.size(); i++) {
            where.append(" and ").append(SEARCHED).append(" like :word").append(i);
            parameters.put("word" + i, "%" + words.get(i) + "%");
        }
        parameters.put("limit", PAGE + 1);
        parameters.put("offset", filter.page() * PAGE);
        return new Statement(
                SpaceRow.SELECT
                        + " where "
                        + where
                        + " order by (a.submitted_at is null) desc,"
                        + " coalesce(a.submitted_at, a.changed_at) desc, a.id desc"
                        + " limit :limit offset :offset",
                parameters);
    }

    /** The drafts for these calls, the last changed first. */
    List<SpaceRow> draftsFor(Collection<CallId> calls) {
        var parameters = new HashMap<String, Object>();
        String where = mine(parameters) + " and a.submitted_at is null and a.call_id = any(:calls)";
        parameters.put("calls", calls.stream().map(CallId::value).toArray(UUID[]::new));
        return list(where + " order by a.changed_at desc limit " + PAGE, parameters);
    }

    /** These dossiers. */
    List<SpaceRow> rows(Collection<ApplicationId> ids) {
        var parameters = new HashMap<String, Object>();
        String where = mine(parameters) + " and a.id = any(:ids)";
        parameters.put("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new));
        return list(where, parameters);
    }

    /** The calls that there is a draft or a dossier for. */
    List<CallId> calls() {
        var parameters = new HashMap<String, Object>();
        String where = mine(parameters);
        return jdbc.sql("select distinct a.call_id from application a where " + where)
                .params(parameters)
                .query((row, number) -> new CallId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The dossiers submitted, the last first. */
    List<ApplicationId> followed() {
        var parameters = new HashMap<String, Object>();
        String where = mine(parameters) + " and a.submitted_at is not null";
        return jdbc.sql(
                        "select a.id from application a where "
                                + where
                                + " order by a.submitted_at desc limit "
                                + FOLLOWED)
                .params(parameters)
                .query((row, number) -> new ApplicationId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<SpaceRow> list(String where, Map<String, Object> parameters) {
        return jdbc.sql(SpaceRow.SELECT + " where " + where)
                .params(parameters)
                .query(SpaceRow::read)
                .list();
    }

    private String mine(Map<String, Object> parameters) {
        SqlPredicate mine =
                WhileReading.once(
                        "space",
                        () -> permissions.predicate(ApplicationRights.FOLLOW, DossierColumns.OF_A));
        parameters.putAll(mine.parameters());
        return "a.abandoned_at is null and (a.channel = 'WEB' or a.submitted_at is not null) and "
                + mine.sql();
    }
}
