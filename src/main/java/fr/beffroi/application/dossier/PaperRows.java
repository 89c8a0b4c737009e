package fr.beffroi.application.dossier;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Paper;
import fr.beffroi.application.Papers;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of applications received on paper. */
@Repository
public class PaperRows implements Papers {

    private static final String SELECT =
            """
            select p.application_id, p.document_id, p.entered_by, p.entered_at, p.signer,
                   p.received_on, p.received_time, p.postmarked_on, p.email, p.postal_address,
                   p.posted_on
            from paper_application p
            """;

    private final JdbcClient jdbc;
    private final People people;

    PaperRows(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public Optional<Paper> of(Application application) {
        return application.isPaper() ? find(application.id()) : Optional.empty();
    }

    private Optional<Paper> find(ApplicationId id) {
        List<Paper> found =
                jdbc.sql(SELECT + " where p.application_id = :id")
                        .param("id", id.value())
                        .query(PaperRows::read)
                        .list();
        return named(found).stream().findFirst();
    }

    /** The names of the officers, in one query, once the connection is free again. */
    private List<Paper> named(List<Paper> papers) {
        Map<PersonId, String> names =
                people.names(papers.stream().map(Paper::enteredBy).distinct().toList());
        return papers.stream()
                .map(paper -> paper.enteredBy(names.getOrDefault(paper.enteredBy(), "")))
                .toList();
    }

    /** Marks a new draft as one of paper, and keeps how it was received. */
    public void add(Paper paper, String sha256) {
        jdbc.sql("update application set channel = 'PAPER' where id = :id")
                .param("id", paper.application().value())
                .update();
        jdbc.sql(
                        """
                        insert into paper_application (application_id, document_id, sha256,
                            entered_by, entered_at, signer, received_on, received_time,
                            postmarked_on, email, postal_address)
                        values (:id, :document, :sha256, :by, :at, :signer, :on, :time, :postmark,
                            :email, :address)
                        """)
                .param("id", paper.application().value())
                .param("document", paper.document().value())
                .param("sha256", sha256)
                .param("by", paper.enteredBy().value())
                .param("at", Timestamp.from(paper.enteredAt()))
                .param("signer", paper.signer())
                .param("on", paper.receivedOn())
                .param("time", paper.receivedAtTime())
                .param("postmark", paper.postmarkedOn())
                .param("email", paper.email())
                .param("address", paper.postalAddress())
                .update();
    }

    /** The same scan, entered for that call and organisation already. */
    public Optional<Paper> same(CallId call, OrganisationId organisation, String sha256) {
        return of(call, organisation, " and p.sha256 = :sha256", sha256).stream().findFirst();
    }

    /** The papers of that organisation for that call, the last entered first. */
    public List<Paper> of(CallId call, OrganisationId organisation) {
        return of(call, organisation, "", "");
    }

    private List<Paper> of(
            CallId call, OrganisationId organisation, String condition, String sha256) {
        List<Paper> found =
                jdbc.sql(
                                SELECT
                                        + """
                                         join application a on a.id = p.application_id
                                        where a.call_id = :call and a.organisation_id = :organisation
                                          and a.abandoned_at is null
                                        """
                                        + condition
                                        + " order by p.entered_at desc")
                        .param("call", call.value())
                        .param("organisation", organisation.value())
                        .param("sha256", sha256)
                        .query(PaperRows::read)
                        .list();
        return named(found);
    }

    /** Notes that the receipt went by post, once. */
    public boolean post(ApplicationId id, LocalDate on, PersonId by) {
        return jdbc.sql(
                                """
                                update paper_application set posted_on = :on, posted_by = :by
                                where application_id = :id and posted_on is null
                                """)
                        .param("on", on)
                        .param("by", by.value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static Paper read(ResultSet row, int number) throws SQLException {
        PersonId officer = new PersonId(row.getObject("entered_by", UUID.class));
        return new Paper(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                officer,
                "",
                row.getTimestamp("entered_at").toInstant(),
                row.getString("signer"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("received_time", LocalTime.class),
                row.getObject("postmarked_on", LocalDate.class),
                row.getString("email"),
                row.getString("postal_address"),
                row.getObject("posted_on", LocalDate.class));
    }
}
