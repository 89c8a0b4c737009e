package fr.beffroi.review.opinion;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations of experts, their links and their codes: of both, hashes alone are kept. */
@Repository
class ExpertRows {

    private final JdbcClient db;
    private final Clock clock;

    ExpertRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(ExpertInvitation invitation, PersonId by) {
        db.sql(
                        """
                        insert into expert_invitation (id, opinion_id, application_id, name, email,
                            locale, invited_by, invited_at)
                        values (:id, :opinion, :application, :name, :email, :locale, :by, :at)
                        """)
                .param("id", invitation.id())
                .param("opinion", invitation.opinion())
                .param("application", invitation.application().value())
                .param("name", invitation.name())
                .param("email", invitation.email())
                .param("locale", invitation.locale())
                .param("by", by.value())
                .param("at", now())
                .update();
        invitation.sections().forEach(section -> addPart(invitation.id(), "SECTION", section));
        invitation.documents().forEach(file -> addPart(invitation.id(), "DOCUMENT", file));
    }

    private void addPart(UUID invitation, String kind, String reference) {
        db.sql("insert into expert_part values (?, ?, ?) on conflict do nothing")
                .params(invitation, kind, reference)
                .update();
    }

    /** Makes a link for one more e-mail; answers its secret. */
    String newLink(UUID invitation) {
        String secret = LinkSecret.next();
        db.sql("insert into expert_link values (?, ?, ?)")
                .params(LinkSecret.fingerprint(secret), invitation, now())
                .update();
        return secret;
    }

    Optional<ExpertInvitation> ofLink(String secret) {
        return db.sql(
                        """
                        select i.* from expert_invitation i
                        join expert_link l on l.invitation_id = i.id
                        where l.token_hash = ?
                        """)
                .param(LinkSecret.fingerprint(secret))
                .query(this::invitation)
                .optional();
    }

    Optional<ExpertInvitation> find(UUID id) {
        return db.sql("select * from expert_invitation where id = ?")
                .param(id)
                .query(this::invitation)
                .optional();
    }

    /** The same, locked until the end of the transaction: tries are counted one by one. */
    Optional<ExpertInvitation> lock(UUID id) {
        return db.sql("select * from expert_invitation where id = ? for update")
                .param(id)
                .query(this::invitation)
                .optional();
    }

    ExpertInvitation ofOpinion(UUID opinion) {
        return db.sql("select * from expert_invitation where opinion_id = ?")
                .param(opinion)
                .query(this::invitation)
                .single();
    }

    /** Names of the experts of a dossier, by opinion. */
    Map<UUID, String> names(ApplicationId application) {
        return db
                .sql("select opinion_id, name from expert_invitation where application_id = ?")
                .param(application.value())
                .query((row, _) ->
                        Map.entry(row.getObject("opinion_id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Somebody whose answer is awaited.
     *
     * @param dueOn absent until the request has left
     */
    record Awaited(String name, @Nullable LocalDate dueOn) {}

    /** Who is awaited on that request under that address, whatever its letters' case. */
    Optional<Awaited> awaited(FundingRequestId request, String email) {
        return db.sql(
                        """
                        select i.name, o.due_on from opinion o
                        join expert_invitation i on i.opinion_id = o.id
                        where o.funding_request_id = :request
                          and o.state in ('PLANNED', 'REQUESTED') and lower(i.email) = lower(:email)
                        order by o.due_on desc nulls last limit 1
                        """)
                .param("request", request.value())
                .param("email", email)
                .query((row, _) ->
                        new Awaited(
                                row.getString("name"), row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    int codesSent(UUID invitation) {
        return db.sql("select codes_sent from expert_invitation where id = ?")
                .param(invitation)
                .query(Integer.class)
                .single();
    }

    void codeSent(UUID invitation, byte[] hash) {
        db.sql(
                        """
                        update expert_invitation
                        set code_hash = :hash, code_sent_at = :at, code_tries = 0,
                            codes_sent = codes_sent + 1
                        where id = :id
                        """)
                .param("hash", hash)
                .param("at", now())
                .param("id", invitation)
                .update();
    }

    void wrongCode(UUID invitation) {
        db.sql("update expert_invitation set code_tries = code_tries + 1 where id = ?")
                .param(invitation)
                .update();
    }

    /** A code serves once. */
    void codeUsed(UUID invitation) {
        db.sql("update expert_invitation set code_hash = null where id = ?")
                .param(invitation)
                .update();
    }

    private ExpertInvitation invitation(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] hash = row.getBytes("code_hash");
        OffsetDateTime sentAt = row.getObject("code_sent_at", OffsetDateTime.class);
        return new ExpertInvitation(
                id,
                row.getObject("opinion_id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("locale"),
                parts(id, "SECTION"),
                parts(id, "DOCUMENT"),
                hash == null || sentAt == null
                        ? null
                        : new ExpertInvitation.Code(
                                hash, sentAt.toInstant(), row.getInt("code_tries")));
    }

    private Set<String> parts(UUID invitation, String kind) {
        return new HashSet<>(
                db.sql("select reference from expert_part where invitation_id = ? and kind = ?")
                        .params(invitation, kind)
                        .query(String.class)
                        .list());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
