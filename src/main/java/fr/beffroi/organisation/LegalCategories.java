package fr.beffroi.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nature of an applicant by its legal category (Insee, "catégories juridiques", level III). */
final class LegalCategories {

    private static final Set<String> GROUPED_COMMUNES =
            Set.of("7343", "7344", "7345", "7346", "7347", "7348");
    private static final Set<String> SOCIAL_LANDLORDS = Set.of("5443", "5543", "5643", "7372");

    private LegalCategories() {}

    /** Nothing where the category does not tell: the person chooses. */
    static @Nullable Nature nature(@Nullable String category) {
        if (category == null || category.length() != 4) {
            return null;
        }
        if (GROUPED_COMMUNES.contains(category)) {
            return Nature.EPCI;
        }
        if (SOCIAL_LANDLORDS.contains(category)) {
            return Nature.BAILLEUR;
        }
        return switch (category) {
            case "7210" -> Nature.COMMUNE;
            case "7220" -> Nature.DEPARTEMENT;
            case "7230" -> Nature.REGION;
            case "7331" -> Nature.ECOLE;
            case "7383" -> Nature.UNIVERSITE;
            case "7410" -> Nature.GIP;
            case "9300" -> Nature.FONDATION;
            default -> byFamily(category);
        };
    }

    private static @Nullable Nature byFamily(String category) {
        return switch (category.substring(0, 2)) {
            case "92" -> Nature.ASSOCIATION;
            case "73" -> Nature.ETAB_PUBLIC;
            case "52", "53", "54", "55", "56", "57" -> Nature.ENTREPRISE;
            default -> null;
        };
    }
}
