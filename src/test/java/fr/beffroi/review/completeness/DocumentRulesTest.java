package fr.beffroi.review.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet follows the table of required documents, and shows what checks saw in the files. */
@ServiceTest
class DocumentRulesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private CompletenessSheet sheet;
    @Autowired private HintRows hints;
    @Autowired private DocumentChecks checks;
    @Autowired private Visits visits;

    @AfterEach
    void nobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void theRuleSaysWhatIsRequiredAndWhy() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);

        List<SheetRow> rows = sheet.rows(dossiers.read(id));
        SheetRow bank = row(rows, "RIB");
        assertThat(bank.mandatory()).isTrue();
        assertThat(bank.rule()).isNotNull();
        SheetRow report = row(rows, "CRF_15059");
        assertThat(report.mandatory()).isFalse();
        assertThat(report.rule()).as("no row asks for it").isNull();
        assertThat(report.firstLook()).isEqualTo(Verdict.NOT_REQUIRED);

        examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        Answer page = visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/completude");
        assertThat(page.body()).contains("Règle n°", "toujours demandé", "Indice");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/regles").body())
                .contains("Pièces requises");
    }

    @Test
    void whatTheChecksSawStandsBesideTheFile() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);

        SheetRow bank = row(sheet.rows(dossiers.read(id)), "RIB");
        assertThat(bank.hints())
                .singleElement()
                .satisfies(hint -> assertThat(hint.document()).isEqualTo(file(bank)));
        assertThat(row(sheet.rows(dossiers.read(id)), "COMPTES_N-1").hints())
                .extracting(Hint::kind)
                .contains(Hint.Kind.DATE_UNKNOWN);

        var before = hints.of(id);
        checks.run(id.toString());
        assertThat(hints.of(id)).as("run again").isEqualTo(before);
    }

    @Test
    void anIbanThatADocumentBearsIsRead() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        byte[] bank = SamplePdf.bearing("IBAN FR14 2004 1010 0505 0001 3M02 606");
        examination.uploadAnswer(id, DemoPeople.TREASURER, "RIB", bank);
        examination.sendAnswers(id, DemoPeople.TREASURER);

        SheetRow row = row(sheet.rows(dossiers.read(id)), "RIB");
        assertThat(row.hints())
                .extracting(Hint::kind, Hint::detail)
                .contains(tuple(Hint.Kind.IBAN_FINE, "… 2606"));
        assertThat(row.firstLook()).as("a hint decides nothing").isEqualTo(Verdict.VALID);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).status()).isEqualTo(302);
    }

    private static Object file(SheetRow row) {
        return row.files().getFirst().id();
    }

    private static SheetRow row(List<SheetRow> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }
}
