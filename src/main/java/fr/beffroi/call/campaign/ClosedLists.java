package fr.beffroi.call.campaign;

import fr.beffroi.call.ApplicantKind;
import fr.beffroi.call.CatalogueEntry.Step;
import fr.beffroi.call.campaign.Field.Kind;
import fr.beffroi.event.Classification;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a field may hold beyond its kind: what a browser posts need not be what a page offers. */
final class ClosedLists {

    private static final int LONGEST_LINE = 300;
    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9_-]{0,59}");

    private ClosedLists() {}

    /** Whether the field may hold what was typed. */
    static boolean allows(Field field, String typed) {
        return switch (field.name()) {
            case "grantNature" -> List.of("PROJECT", "INVESTMENT").contains(typed);
            case "classification" -> isName(Classification.values(), typed);
            case "step" -> isName(Step.values(), typed);
            case "applicantKinds" ->
                    typed.lines().allMatch(kind -> isName(ApplicantKind.values(), kind));
            case "accept" ->
                    typed.lines().allMatch(List.of("pdf", "image", "text", "sheet")::contains);
            case "programme" -> PROGRAMME.matcher(typed).matches();
            default -> field.kind() != Kind.LINE || typed.length() <= LONGEST_LINE;
        };
    }

    private static boolean isName(Enum<?>[] values, String typed) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(typed));
    }
}
