package fr.beffroi.review.opinion;

import fr.beffroi.review.Inputs;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people type of an opinion before they give it: nothing of it is lost. */
@Repository
class OpinionDrafts {

    private static final int AS_MUCH_AS_A_FORM_SENDS = 20_000;

    private final JdbcClient db;
    private final Clock clock;

    OpinionDrafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps what is typed, right or wrong; a text longer than any form should send is cut.
     *
     * @param author the person, or the invitation of an expert
     */
    void keep(UUID opinion, UUID author, OpinionForm form) {
        Verdict verdict = form.verdict();
        db.sql(
                        """
                        insert into opinion_draft (opinion_id, author, verdict, reserve, amount,
                            text, confidential, communicable, saved_at)
                        values (:opinion, :author, :verdict, :reserve, :amount,
                                :text, :confidential, :communicable, :at)
                        on conflict (opinion_id, author) do update
                        set verdict = excluded.verdict, reserve = excluded.reserve,
                            amount = excluded.amount, text = excluded.text,
                            confidential = excluded.confidential,
                            communicable = excluded.communicable, saved_at = excluded.saved_at
                        """)
                .param("opinion", opinion)
                .param("author", author)
                .param("verdict", verdict == null ? "" : verdict.name())
                .param("reserve", cut(form.reserve()))
                .param("amount", cut(form.amount()))
                .param("text", cut(form.text()))
                .param("confidential", form.confidential())
                .param("communicable", form.communicable())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<OpinionForm> find(UUID opinion, UUID author) {
        return db.sql("select * from opinion_draft where opinion_id = ? and author = ?")
                .params(opinion, author)
                .query((row, _) ->
                        new OpinionForm(
                                Inputs.choice(Verdict.class, row.getString("verdict")),
                                row.getString("reserve"),
                                row.getString("amount"),
                                row.getString("text"),
                                row.getBoolean("confidential"),
                                row.getBoolean("communicable")))
                .optional();
    }

    /** The answer is given: nobody's draft of it is of use. */
    void drop(UUID opinion) {
        db.sql("delete from opinion_draft where opinion_id = ?").param(opinion).update();
    }

    private static String cut(String text) {
        return text.length() <= AS_MUCH_AS_A_FORM_SENDS
                ? text
                : text.substring(0, AS_MUCH_AS_A_FORM_SENDS);
    }
}
