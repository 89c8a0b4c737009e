package fr.beffroi.review.interest;

import fr.beffroi.account.Requires;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflict.Ruling;
import fr.beffroi.integrity.DeclaredConflicts;
import fr.beffroi.kernel.Csv;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.ReviewRights;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of declared interests, awaited and decided, as a file; written page by page. */
@Controller
class EthicsExport {

    private static final int PAGE = 500;

    private static final List<String> COLUMNS =
            List.of("reference", "person", "nature", "at", "choice", "reason", "by", "decided");

    private final DeclaredConflicts conflicts;
    private final EthicsPage page;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;
    private final CurrentActor actor;
    private final Texts texts;

    EthicsExport(
            DeclaredConflicts conflicts,
            EthicsPage page,
            AuditJournal journal,
            TransactionTemplate transaction,
            CurrentActor actor,
            Texts texts) {
        this.conflicts = conflicts;
        this.page = page;
        this.journal = journal;
        this.transaction = transaction;
        this.actor = actor;
        this.texts = texts;
    }

    @GetMapping(EthicsController.PATH + ".csv")
    @Requires("interests.rule")
    void file(HttpServletResponse response) throws IOException {
        transaction.executeWithoutResult(_ ->
                journal.record(
                        AuditEntry.of("interests.export", "person", actor.get().requirePerson())
                                .changing(null, Map.of())));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("interets-declares.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Writer file = response.getWriter();
        file.write(Csv.MARK);
        file.write(Csv.row(COLUMNS.stream().map(name -> text("ethics.column." + name)).toList()));
        write(file);
    }

    /** Each once, in the order of their opening, whatever is declared or decided meanwhile. */
    private void write(Writer file) throws IOException {
        List<DeclaredConflict> found =
                conflicts.register(ReviewRights.RULE_ON_INTERESTS, null, PAGE);
        while (!found.isEmpty()) {
            for (EthicsPage.Row row : page.rows(found)) {
                file.write(Csv.row(cells(row)));
            }
            found = conflicts.register(ReviewRights.RULE_ON_INTERESTS, found.getLast(), PAGE);
        }
    }

    private List<String> cells(EthicsPage.Row row) {
        DeclaredConflict conflict = row.conflict();
        Ruling ruling = conflict.ruling();
        Stream<String> declared =
                Stream.of(
                        conflict.place().reference(),
                        row.person(),
                        text("interest.nature." + conflict.nature()),
                        texts.moment(conflict.openedAt()));
        Stream<String> decided =
                ruling == null
                        ? Stream.of(text("ethics.awaited"), "", "", "")
                        : Stream.of(
                                text("ethics.choice." + ruling.choice()),
                                ruling.reason(),
                                row.by(),
                                texts.moment(ruling.at()));
        return Stream.concat(declared, decided).toList();
    }

    private String text(String key) {
        return texts.of(Refusal.because(key));
    }
}
