package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class FormCheckTest {

    private final FormDefinition form = FipdForm.form();

    private Typed typed() {
        return Typed.everythingRight(form);
    }

    private static void assertOneError(List<FieldError> errors, String field, String... words) {
        assertThat(errors).singleElement().satisfies(e -> assertThat(e.field()).isEqualTo(field));
        assertThat(errors.getFirst().message().replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains(words);
    }

    @Test
    void aCompleteFormHasNoError() {
        assertThat(typed().errors()).isEmpty();
    }

    @Test
    void anEmptyFormSaysEveryMandatoryFieldInTheOrderOfThePages() {
        List<FieldError> errors = form.check(JsonNodeFactory.instance.objectNode(), Locale.FRENCH);

        assertThat(errors).extracting(FieldError::field).hasSize(27).doesNotHaveDuplicates();
        assertThat(errors.getFirst().field()).isEqualTo("contactName");
        assertThat(errors.getLast().field()).isEqualTo("dataNotice");
        assertThat(errors)
                .extracting(FieldError::message)
                .doesNotContainNull()
                .noneMatch(m -> m.contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void aBlankAnswerIsAMissingOne(String blank) {
        assertOneError(typed().with("title", blank).errors(), "title", "Renseignez", "Intitulé");
    }

    @ParameterizedTest
    @CsvSource({"title, 120", "summary, 500", "objectives, 3000", "description, 8000"})
    void aTextTooLongIsToldByHowMuch(String field, int limit) {
        assertThat(typed().with(field, "é".repeat(limit)).errors()).isEmpty();
        assertOneError(
                typed().with(field, "é".repeat(limit + 7)).errors(), field, "retirez 7 caractère");
    }

    @Test
    void anEmojiCountsForOneCharacterAndALineBreakToo() {
        assertThat(typed().with("title", "😀".repeat(120)).errors()).isEmpty();
        assertThat(typed().with("summary", "a\r\n".repeat(250)).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarante", "4,5", "12.500", "1e3", "٤٠"})
    void aNumberThatIsNoneIsKeptAndExplained(String wrong) {
        Typed typed = typed().with("indicators-0-target", wrong);

        assertThat(typed.answers().at("/indicators/0/target").asString()).isEqualTo(wrong);
        assertOneError(typed.errors(), "indicators-0-target", "nombre entier", wrong);
    }

    @Test
    void numbersHaveLimits() {
        assertOneError(typed().with("womenShare", "101").errors(), "womenShare", "au plus", "100");
        assertOneError(typed().with("womenShare", "-1").errors(), "womenShare", "au moins", "0");
        assertOneError(
                typed().with("publicNumbers-under12", "-3").errors(),
                "publicNumbers-under12",
                "Moins de 12 ans");
    }

    @Test
    void thePublicCannotBeEmpty() {
        Typed typed =
                typed().with("publicNumbers-from12to17", "0").with("publicNumbers-from18to25", "0");

        assertOneError(typed.errors(), "publicNumbers", "au moins une personne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "2027-13-01", "demain", "01/03/27"})
    void aDateThatDoesNotExistIsKeptAndExplained(String wrong) {
        Typed typed = typed().with("startDate", wrong);

        assertThat(typed.answers().path("startDate").asString()).isEqualTo(wrong);
        assertOneError(typed.errors(), "startDate", wrong, "31/12/2027");
    }

    @Test
    void datesMustBeInOrderAndInsideThePeriod() {
        assertOneError(
                typed().with("startDate", "01/06/2027").with("endDate", "31/05/2027").errors(),
                "endDate",
                "31 mai 2027",
                "précède",
                "1er juin 2027");
        assertOneError(
                typed().with("startDate", "31/12/2026").errors(),
                "startDate",
                "1er janvier 2027",
                "31 décembre 2027");
        assertThat(typed().with("startDate", "01/06/2027").with("endDate", "01/06/2027").errors())
                .isEmpty();
    }

    @Test
    void aCommitmentIsNotSignedInTheFuture() {
        assertOneError(
                typed().with("republicanCommitmentDate", "02/12/2026").errors(),
                "republicanCommitmentDate",
                "futur");
    }

    @Test
    void theDateOfTheCommitmentIsAskedOnlyIfThereIsOne() {
        assertOneError(
                typed().without("republicanCommitmentDate").errors(),
                "republicanCommitmentDate",
                "date");
        assertThat(
                        typed().without("republicanCommitmentDate")
                                .with("republicanCommitment", "NON_CONCERNE")
                                .errors())
                .isEmpty();
        assertOneError(
                typed().with("republicanCommitment", "REPUTE_RUP").errors(),
                "republicanCommitmentReference",
                "Renseignez");
    }

    @Test
    void anAttestationThatIsNotTickedBlocks() {
        assertOneError(
                typed().without("trueData").errors(), "trueData", "Cochez la case", "sincères");
    }

    @Test
    void aForgedChoiceIsRefusedWithoutBeingLost() {
        Typed typed = typed().with("axis", "D9");

        assertThat(typed.answers().path("axis").asString()).isEqualTo("D9");
        assertOneError(typed.errors(), "axis", "réponses proposées");
        assertThat(typed().with("publicKinds", "JEUNES", "X").errors()).hasSize(1);
    }

    @Test
    void aForgedFieldIsIgnored() {
        Typed typed =
                typed().with("admin", "true")
                        .with("budget-totals-income", "1")
                        .with("budget-income-99", "5000")
                        .with("indicators-99-label", "x");

        assertThat(typed.answers()).isEqualTo(typed().answers());
    }

    @ParameterizedTest
    @CsvSource({
        "contactEmail, camille@",
        "contactEmail, a b@c.fr",
        "contactPhone, 12",
        "contactPhone, 03 21 00"
    })
    void anAddressOrNumberThatCannotBeReachedIsRefused(String field, String wrong) {
        assertOneError(typed().with(field, wrong).errors(), field, wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33 3 21 00 00 00", "0321000000", "03.21.00.00.00"})
    void telephoneNumbersAreReadHoweverTheyAreSpaced(String phone) {
        assertThat(typed().with("contactPhone", phone).errors()).isEmpty();
    }

    @Test
    void theCommuneIsOneOfTheDepartment() {
        assertOneError(
                typed().with("commune", "Lille").without("districts").errors(),
                "commune",
                "Lille (59350)",
                "Pas-de-Calais");
        assertOneError(
                typed().with("commune", "Atlantide").without("districts").errors(),
                "commune",
                "Atlantide");
        assertOneError(
                typed().with("commune", "62300").without("districts").errors(),
                "commune",
                "plusieurs communes",
                "Équihen-Plage (62300)",
                "Lens (62498)");
    }

    @Test
    void aCommuneThatWasNotRecognisedIsKeptAsTypedAndIsNoCode() {
        Typed typed = typed().with("commune", "62300").without("districts");

        assertThat(typed.answers().at("/commune/typed").asString()).isEqualTo("62300");
        assertThat(form.outline(typed.answers()).commune()).isNull();
    }

    @Test
    void theDistrictLiesInTheCommune() {
        assertOneError(
                typed().with("commune", "Calais").errors(),
                "districts",
                "Grande Résidence",
                "Calais (62193)");
        assertOneError(typed().with("districts", "QN99999M").errors(), "districts", "QN99999M");
    }

    @Test
    void twoIndicatorsAreTheLeast() {
        assertOneError(
                typed().without("indicators-1-label", "indicators-1-target").errors(),
                "indicators",
                "au moins 2 lignes");
        assertOneError(
                typed().without("indicators-1-target").errors(), "indicators-1-target", "Valeur");
    }

    @Test
    void anInvisibleCharacterIsKeptAndExplained() {
        Typed typed = typed().with("title", "Média\u0008tion");

        assertThat(typed.answers().path("title").asString()).isEqualTo("Média\u0008tion");
        assertOneError(typed.errors(), "title", "U+0008");
    }

    @Test
    void messagesAreInThePersonsLanguage() {
        assertThat(typed().without("title").errorsIn(Locale.ENGLISH))
                .singleElement()
                .satisfies(e -> assertThat(e.message()).startsWith("Fill in"));
    }
}
