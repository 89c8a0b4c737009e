package fr.beffroi.review.admissibility;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was found, and what was decided. */
@Repository
class AdmissibilityRows {

    private final JdbcClient db;
    private final Clock clock;

    AdmissibilityRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** When the rules were applied, and what they found. */
    record Check(Instant at, List<Finding> findings) {

        /** What an officer has to confirm or set aside. */
        public List<Finding> blocking() {
            return findings.stream().filter(Finding::blocking).toList();
        }
    }

    /**
     * Keeps them in the place of those of an earlier check, before a transfer.
     *
     * @return false if the dossier was checked before and the same was found
     */
    boolean keep(ApplicationId application, List<Finding> findings) {
        if (find(application).filter(before -> before.findings().equals(findings)).isPresent()) {
            return false;
        }
        db.sql(
                        """
                        insert into admissibility_check (application_id, checked_at)
                        values (:id, :at)
                        on conflict (application_id) do update
                        set checked_at = excluded.checked_at
                        """)
                .param("id", application.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
        db.sql("delete from admissibility_finding where application_id = :id")
                .param("id", application.value())
                .update();
        for (int i = 0; i < findings.size(); i++) {
            add(application, i, findings.get(i));
        }
        return true;
    }

    boolean isChecked(ApplicationId application) {
        return db.sql(
                        """
                        select exists (
                            select from admissibility_check where application_id = :id)
                        """)
                .param("id", application.value())
                .query(Boolean.class)
                .single();
    }

    private void add(ApplicationId application, int position, Finding finding) {
        db.sql(
                        """
                        insert into admissibility_finding
                            (application_id, position, code, blocking)
                        values (:id, :position, :code, :blocking)
                        """)
                .param("id", application.value())
                .param("position", position)
                .param("code", finding.code())
                .param("blocking", finding.blocking())
                .update();
    }

    Optional<Check> find(ApplicationId application) {
        return db.sql("select checked_at from admissibility_check where application_id = :id")
                .param("id", application.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> new Check(at.toInstant(), findings(application)));
    }

    private List<Finding> findings(ApplicationId application) {
        return db.sql(
                        """
                        select code, blocking from admissibility_finding
                        where application_id = :id order by position
                        """)
                .param("id", application.value())
                .query((row, number) ->
                        new Finding(row.getString("code"), row.getBoolean("blocking")))
                .list();
    }

    /**
     * In the place of that of the authority that the dossier was transferred from, if any: the
     * letter of the former one is not that of this one.
     */
    void decide(ApplicationId application, AdmissibilityDecision decision) {
        db.sql(
                        """
                        insert into admissibility_decision
                            (application_id, outcome, codes, reason, decided_by, decided_at, requests)
                        values (:id, :outcome, :codes, :reason, :by, :at, :requests)
                        on conflict (application_id) do update
                        set outcome = excluded.outcome, codes = excluded.codes,
                            reason = excluded.reason, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at, requests = excluded.requests,
                            letter_id = null, overtaken_at = null
                        """)
                .param("id", application.value())
                .param("outcome", decision.outcome().name())
                .param("codes", decision.codes().toArray(String[]::new))
                .param("reason", decision.reason())
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param(
                        "requests",
                        decision.requests().stream()
                                .map(FundingRequestId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    Optional<AdmissibilityDecision> decision(ApplicationId application) {
        return db.sql("select * from admissibility_decision where application_id = :id")
                .param("id", application.value())
                .query(AdmissibilityRows::read)
                .optional();
    }

    void sent(ApplicationId application, DocumentId letter) {
        db.sql("update admissibility_decision set letter_id = :letter where application_id = :id")
                .param("letter", letter.value())
                .param("id", application.value())
                .update();
    }

    /** No letter leaves: the dossier was deemed admissible first. */
    void overtaken(ApplicationId application) {
        db.sql("update admissibility_decision set overtaken_at = :at where application_id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", application.value())
                .update();
    }

    private static AdmissibilityDecision read(ResultSet row, int number) throws SQLException {
        UUID letter = row.getObject("letter_id", UUID.class);
        OffsetDateTime overtaken = row.getObject("overtaken_at", OffsetDateTime.class);
        return new AdmissibilityDecision(
                AdmissibilityDecision.Outcome.valueOf(row.getString("outcome")),
                List.of((String[]) row.getArray("codes").getArray()),
                row.getString("reason"),
                new PersonId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((UUID[]) row.getArray("requests").getArray())
                        .map(FundingRequestId::new)
                        .toList(),
                letter == null ? null : new DocumentId(letter),
                overtaken == null ? null : overtaken.toInstant());
    }
}
