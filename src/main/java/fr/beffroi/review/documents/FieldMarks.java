package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the answers that officers mark while they read, until one request asks for them. */
@Repository
public class FieldMarks {

    private final JdbcClient db;
    private final Clock clock;

    FieldMarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order of marking. */
    public List<FieldMark> of(ApplicationId application) {
        return db.sql(
                        """
                        select field, label, fault, remark from field_mark
                        where application_id = :application order by marked_at, field
                        """)
                .param("application", application.value())
                .query((row, number) ->
                        new FieldMark(
                                row.getString("field"),
                                row.getString("label"),
                                Fault.valueOf(row.getString("fault")),
                                row.getString("remark")))
                .list();
    }

    /** Marks it, or marks it anew. */
    public void put(ApplicationId application, FieldMark mark, PersonId by) {
        db.sql(
                        """
                        insert into field_mark
                            (application_id, field, label, fault, remark, marked_by, marked_at)
                        values (:application, :field, :label, :fault, :remark, :by, :at)
                        on conflict (application_id, field) do update
                        set fault = :fault, remark = :remark, marked_by = :by
                        """)
                .param("application", application.value())
                .param("field", mark.field())
                .param("label", mark.label())
                .param("fault", mark.fault().name())
                .param("remark", mark.remark())
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public void remove(ApplicationId application, String field) {
        db.sql("delete from field_mark where application_id = :application and field = :field")
                .param("application", application.value())
                .param("field", field)
                .update();
    }

    /** The marks were asked for. */
    public void clear(ApplicationId application) {
        db.sql("delete from field_mark where application_id = :application")
                .param("application", application.value())
                .update();
    }
}
