package fr.beffroi.review.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a public list of grants in place of what was imported of it before. */
@Service
public class GrantImport {

    private static final Logger LOG = LoggerFactory.getLogger(GrantImport.class);
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Clock clock;

    GrantImport(JdbcClient db, JdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    /** How many lines were kept, and how many could not be read. */
    public record Result(int lines, int rejected) {}

    /**
     * Imports the list as a whole. Nothing happens when it is the same as last time; of two
     * replicas that import it at once, the second waits and finds it done.
     *
     * @return empty if nothing had changed
     */
    @Transactional
    Optional<Result> replace(GrantListFile list, byte[] content) {
        String sha256 = sha256(list, content);
        lock(list.code());
        if (isKnown(list.code(), sha256)) {
            return Optional.empty();
        }
        List<Map<String, String>> rows =
                CsvRows.read(new String(content, StandardCharsets.UTF_8), list.separator());
        var lines = new ArrayList<GrantLine>();
        for (int i = 0; i < rows.size(); i++) {
            GrantLine.read(list, rows.get(i), i + 2).ifPresent(lines::add);
        }
        var result = new Result(lines.size(), rows.size() - lines.size());
        db.sql("delete from grant_list where code = ?").param(list.code()).update();
        keep(list, sha256, result);
        batches.batchUpdate(
                """
                insert into public_grant
                    (list, line, siren, siret, rna, name, year, amount, purpose)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                lines,
                BATCH,
                (statement, line) -> {
                    statement.setString(1, list.code());
                    statement.setInt(2, line.number());
                    statement.setString(3, line.siren());
                    statement.setString(4, line.siret());
                    statement.setString(5, line.rna());
                    statement.setString(6, line.name());
                    statement.setInt(7, line.year());
                    statement.setBigDecimal(8, line.amount());
                    statement.setString(9, line.purpose());
                });
        LOG.info(
                "Grants of {}: {} lines imported, {} that cannot be read left out",
                list.code(),
                result.lines(),
                result.rejected());
        return Optional.of(result);
    }

    private void lock(String code) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('grant_list ' || ?, 0))")
                .param(code)
                .query()
                .listOfRows();
    }

    private boolean isKnown(String code, String sha256) {
        return db.sql("select count(*) from grant_list where code = ? and sha256 = ?")
                        .params(code, sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(GrantListFile list, String sha256, Result result) {
        db.sql(
                        """
                        insert into grant_list (code, label, sha256, imported_at, lines, rejected)
                        values (:code, :label, :sha256, :at, :lines, :rejected)
                        """)
                .param("code", list.code())
                .param("label", list.label())
                .param("sha256", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .param("lines", result.lines())
                .param("rejected", result.rejected())
                .update();
    }

    /** Of the description too: another choice of columns is another list. */
    private static String sha256(GrantListFile list, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
