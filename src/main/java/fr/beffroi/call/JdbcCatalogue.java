package fr.beffroi.call;

import fr.beffroi.event.Classification;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCatalogue implements Catalogue {

    private static final String PUBLISHED =
            " from call_for_projects where published_at is not null";
    private static final String PUBLIC = PUBLISHED + " and classification = 'PUBLIC' ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Places places;
    private final CallGuests guests;

    JdbcCatalogue(JdbcClient jdbc, JsonMapper json, Places places, CallGuests guests) {
        this.jdbc = jdbc;
        this.json = json;
        this.places = places;
        this.guests = guests;
    }

    @Override
    public PublishedCall get(String code) {
        return jdbc.sql(
                        "select "
                                + CallRow.COLUMNS
                                + ", changed_at"
                                + PUBLISHED
                                + " and code = :code")
                .param("code", code)
                .query(this::read)
                .optional()
                .filter(found -> isShown(found.call()))
                .orElseThrow(() -> new NotFound("Call " + code));
    }

    private boolean isShown(CallForProjects call) {
        return call.classification() == Classification.PUBLIC || guests.includeReader(call);
    }

    @Override
    public List<PublishedCall> page(
            CallSearch search,
            CallStage stage,
            Instant now,
            Optional<CallCursor> after,
            int limit) {
        CatalogueStatement statement = statement(search, now);
        return jdbc.sql(statement.page(stage, after, limit))
                .params(statement.parameters())
                .query(this::read)
                .list();
    }

    @Override
    public Map<CallStage, Integer> count(CallSearch search, Instant now) {
        CatalogueStatement statement = statement(search, now);
        return jdbc.sql(statement.count())
                .params(statement.parameters())
                .query((row, number) ->
                        Map.of(
                                CallStage.OPEN, row.getInt("open"),
                                CallStage.COMING, row.getInt("coming"),
                                CallStage.CLOSED, row.getInt("closed")))
                .single();
    }

    @Override
    public List<PublishedCall> lastChanged(CallSearch search, Instant now, int limit) {
        CatalogueStatement statement = statement(search, now);
        return jdbc.sql(statement.lastChanged(limit))
                .params(statement.parameters())
                .query(this::read)
                .list();
    }

    @Override
    public List<String> schemes() {
        return texts("select distinct scheme as one" + PUBLIC + "order by one");
    }

    @Override
    public List<String> themes() {
        return texts("select distinct unnest(themes) as one" + PUBLIC + "order by one");
    }

    @Override
    public List<ApplicantKind> applicantKinds() {
        return texts("select distinct unnest(applicant_kinds) as one" + PUBLIC).stream()
                .map(ApplicantKind::valueOf)
                .sorted()
                .toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString("one")).list();
    }

    private CatalogueStatement statement(CallSearch search, Instant now) {
        return new CatalogueStatement(meaningful(search), around(search.place()), now);
    }

    /** "le", "de" and such say nothing: a search for them alone is no search. */
    private CallSearch meaningful(CallSearch search) {
        String query = CatalogueStatement.query(search.words());
        if (query.isEmpty()) {
            return search;
        }
        int words =
                jdbc.sql("select numnode(to_tsquery('french', :query))")
                        .param("query", query)
                        .query(Integer.class)
                        .single();
        return words > 0
                ? search
                : new CallSearch(
                        "",
                        search.scheme(),
                        search.theme(),
                        search.kind(),
                        search.place(),
                        search.date());
    }

    private Set<String> around(@Nullable Place place) {
        return place == null ? Set.of() : places.around(place);
    }

    private PublishedCall read(ResultSet row, int number) throws SQLException {
        CallRow call = CallRow.read(row, json);
        return new PublishedCall(
                call.call(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                call.revision());
    }
}
