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
        BigDecimal maxRate,
        BigDecimal minimumAmount,
        BigDecimal totalAmount,
        String ruleSet,
        String documentsPeriod,
        CallPresentation presentation,
        List<Axis> axes,
        List<Document> documents) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * A document asked for.
     *
     * @param mandatoryWhen condition in FEEL, on the answers, that makes it mandatory
     * @param accept families of files: {@code pdf}, {@code image}, {@code text}, {@code sheet}
     */
    record Document(
            String code,
            String label,
            String help,
            boolean mandatory,
            @Nullable String mandatoryWhen,
            boolean indispensable,
            List<FileFamily> accept,
            int maxMegabytes) {

        RequiredDocument asked(boolean mandatoryNow) {
            return new RequiredDocument(
                    code,
                    label,
                    help,
                    mandatoryNow,
                    indispensable,
                    new AcceptedFiles(FileFamily.mediaTypes(accept), maxMegabytes * 1024L * 1024L));
        }
    }

    Instant opening() {
        return opensAt.atZone(PARIS).toInstant();
    }

    Instant closing() {
        return closesAt.atZone(PARIS).toInstant();
    }

    /** The call, with the dates that are now in force. */
    CallForProjects call(CallId id, Instant opens, Instant closes, int formVersion) {
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
                maxRate,
                new Money(minimumAmount),
                new Money(totalAmount),
                ruleSet,
                formVersion,
                documentsPeriod,
                documents.stream().map(document -> document.asked(document.mandatory())).toList(),
                axes,
                presentation);
    }
}
