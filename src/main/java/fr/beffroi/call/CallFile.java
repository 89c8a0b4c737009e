package fr.beffroi.call;

import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as its file says it.
 *
 * @param opensAt in Paris
 * @param closesAt in Paris
 * @param maxRate between 0 and 1; absent where the call sets none
 * @param minimumAmount in euros; absent where there is none
 * @param totalAmount in euros; absent while the credits are not known
 * @param examination when its files are examined; absent: as the rules of its scheme say
 * @param invited SIRET of those who may see and answer a restricted call
 */
record CallFile(
        String code,
        String title,
        String scheme,
        String programme,
        int year,
        String authority,
        String service,
        String department,
        String grantNature,
        Classification classification,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        LocalDate projectsFrom,
        LocalDate projectsUntil,
        @Nullable BigDecimal maxRate,
        @Nullable BigDecimal minimumAmount,
        @Nullable BigDecimal totalAmount,
        String ruleSet,
        String documentsPeriod,
        CallPresentation presentation,
        List<Axis> axes,
        List<Document> documents,
        @Nullable CatalogueEntry catalogue,
        @Nullable Examination examination,
        @Nullable List<String> invited) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * A document asked for.
     *
     * @param mandatoryWhen condition in FEEL, on the answers, that makes it mandatory
     * @param accept families of files: {@code pdf}, {@code image}, {@code text}, {@code sheet}
     * @param maxFiles how many files at most; {@link AcceptedFiles#USUAL_MAX_FILES} if absent
     * @param model name of a file to fill in, in a folder beside the file of the call
     */
    record Document(
            String code,
            String label,
            String help,
            boolean mandatory,
            @Nullable String mandatoryWhen,
            boolean indispensable,
            List<FileFamily> accept,
            int maxMegabytes,
            @Nullable Integer maxFiles,
            @Nullable String model) {

        RequiredDocument asked(boolean mandatoryNow) {
            return new RequiredDocument(
                    code,
                    label,
                    help,
                    mandatoryNow,
                    indispensable,
                    new AcceptedFiles(
                            FileFamily.mediaTypes(accept),
                            maxMegabytes * 1024L * 1024L,
                            maxFiles == null ? AcceptedFiles.USUAL_MAX_FILES : maxFiles),
                    model);
        }
    }

    Instant opening() {
        return opensAt.atZone(PARIS).toInstant();
    }

    Instant closing() {
        return closesAt.atZone(PARIS).toInstant();
    }

    /** The call, with the dates that are now in force. */
    CallForProjects call(
            CallId id, Instant opens, Instant closes, int formVersion, CallStanding standing) {
        return new CallForProjects(
                id,
                code,
                title,
                scheme,
                programme,
                year,
                authority,
                service,
                department,
                grantNature,
                classification,
                opens,
                closes,
                projectsFrom,
                projectsUntil,
                maxRate == null ? BigDecimal.ONE : maxRate,
                money(minimumAmount),
                money(totalAmount),
                ruleSet,
                formVersion,
                documentsPeriod,
                documents.stream().map(document -> document.asked(document.mandatory())).toList(),
                axes,
                presentation,
                entry(),
                examination,
                standing);
    }

    /** What the catalogue says of it; the département is its territory unless another is said. */
    CatalogueEntry entry() {
        CatalogueEntry said = catalogue == null ? CatalogueEntry.NOTHING : catalogue;
        return new CatalogueEntry(
                said.themes(),
                said.applicantKinds(),
                said.places().isEmpty() ? List.of("D" + department) : said.places(),
                said.rates(),
                said.milestones(),
                said.eligibility());
    }

    private static Money money(@Nullable BigDecimal euros) {
        return euros == null ? Money.ZERO : new Money(euros);
    }
}
