package fr.beffroi.application.paper;

import fr.beffroi.account.People;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.call.CallReach;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of a service that something is left to do with: to copy out, or a receipt to post. */
@Repository
class PaperList {

    /** Lines of a page. */
    static final int PAGE = 20;

    private static final String SELECT =
            """
            select a.id, a.title, a.organisation_name, a.number, p.received_on, p.entered_by,
                   p.postal_address,
                   (select r.document_id from attachment r
                    where r.application_id = a.id and r.code = 'RECEIPT' limit 1) as receipt
            from application a join paper_application p on p.application_id = a.id
            where a.channel = 'PAPER' and a.abandoned_at is null
              and (a.submitted_at is null or (p.email = '' and p.posted_on is null))
              and %s
            """;

    private final JdbcClient jdbc;
    private final CallReach reach;
    private final People people;

    PaperList(JdbcClient jdbc, CallReach reach, People people) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.people = people;
    }

    /**
     * A paper.
     *
     * @param number given once it is registered; a receipt is then to be posted
     * @param receipt the document to print, once it is made
     */
    record Line(
            ApplicationId id,
            String title,
            String organisation,
            @Nullable String number,
            LocalDate receivedOn,
            PersonId enteredBy,
            String postalAddress,
            @Nullable UUID receipt) {}

    /** A line and one more if there is a next page, the last changed first. */
    List<Line> page(int page) {
        SqlPredicate mine = reach.predicate(ApplicationRights.ENTER, "a");
        return jdbc.sql(
                        SELECT.formatted(mine.sql())
                                + " order by a.changed_at desc, a.id limit :limit offset :offset")
                .params(mine.parameters())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(PaperList::read)
                .list();
    }

    /**
     * One of them that is registered; nothing once its receipt was posted.
     *
     * @throws NotFound if there is no such paper for the person
     */
    Optional<Line> toPost(ApplicationId id) {
        SqlPredicate mine = reach.predicate(ApplicationRights.ENTER, "a");
        Map<String, Object> parameters = new HashMap<>(mine.parameters());
        parameters.put("id", id.value());
        boolean known =
                jdbc.sql(
                                        """
                                        select count(*) from application a
                                        where a.id = :id and a.channel = 'PAPER'
                                          and a.submitted_at is not null and %s
                                        """
                                                .formatted(mine.sql()))
                                .params(parameters)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!known) {
            throw new NotFound("Registered paper " + id);
        }
        return jdbc.sql(SELECT.formatted(mine.sql()) + " and a.id = :id")
                .params(parameters)
                .query(PaperList::read)
                .optional();
    }

    /** Who entered these, in one query. */
    Map<PersonId, String> names(List<Line> lines) {
        return people.names(lines.stream().map(Line::enteredBy).distinct().toList());
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("organisation_name"),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                new PersonId(row.getObject("entered_by", UUID.class)),
                row.getString("postal_address"),
                row.getObject("receipt", UUID.class));
    }
}
