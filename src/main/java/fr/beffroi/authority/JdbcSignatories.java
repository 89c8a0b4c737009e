package fr.beffroi.authority;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSignatories implements Signatories {

    private final JdbcClient jdbc;
    private final AuditJournal journal;

    JdbcSignatories(JdbcClient jdbc, AuditJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Override
    public Optional<Delegation> delegationOf(
            PersonId person, String authority, String scheme, Money amount, LocalDate day) {
        return jdbc.sql(
                        """
                        select person_id, authority, service, function, capacity, reference,
                               ceiling, valid_from, valid_until
                        from signatory_delegation
                        where person_id = :person and authority = :authority
                          and (scheme is null or scheme = :scheme)
                          and (ceiling is null or ceiling >= :amount)
                          and valid_from <= :day and (valid_until is null or valid_until >= :day)
                        order by ceiling nulls last, id
                        limit 1
                        """)
                .param("person", person.value())
                .param("authority", authority)
                .param("scheme", scheme)
                .param("amount", amount.euros())
                .param("day", day)
                .query(JdbcSignatories::delegation)
                .optional();
    }

    @Override
    @Transactional
    public void record(Delegation delegation, @Nullable String scheme) {
        Money ceiling = delegation.ceiling();
        int added =
                jdbc.sql(
                                """
                                insert into signatory_delegation
                                  (person_id, authority, service, function, scheme, capacity, reference,
                                   ceiling, valid_from, valid_until)
                                values (:person, :authority, :service, :function, :scheme, :capacity,
                                        :reference, :ceiling, :from, :until)
                                on conflict do nothing
                                """)
                        .param("person", delegation.person().value())
                        .param("authority", delegation.authority())
                        .param("service", delegation.service())
                        .param("function", delegation.function())
                        .param("scheme", scheme)
                        .param("capacity", delegation.capacity())
                        .param("reference", delegation.reference())
                        .param("ceiling", ceiling == null ? null : ceiling.euros())
                        .param("from", delegation.from())
                        .param("until", delegation.until())
                        .update();
        if (added == 1) {
            journal.record(
                    AuditEntry.of("signatory.delegation", "person", delegation.person())
                            .changing(null, delegation));
        }
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        BigDecimal ceiling = row.getBigDecimal("ceiling");
        return new Delegation(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("authority"),
                row.getString("service"),
                row.getString("function"),
                row.getString("capacity"),
                row.getString("reference"),
                ceiling == null ? null : new Money(ceiling),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
