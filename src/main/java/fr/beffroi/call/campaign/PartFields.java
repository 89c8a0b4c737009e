package fr.beffroi.call.campaign;

import static fr.beffroi.call.campaign.Field.optional;
import static fr.beffroi.call.campaign.Field.required;
import static fr.beffroi.call.campaign.Field.rows;

import fr.beffroi.call.campaign.Field.Kind;
import java.util.List;

/** What the page of each part asks. */
final class PartFields {

    private PartFields() {}

    static List<Field> of(Part part) {
        return switch (part) {
            case OBJECT ->
                    List.of(
                            required("title", Kind.LINE, "/title"),
                            required("programme", Kind.LINE, "/programme"),
                            required("year", Kind.WHOLE, "/year"),
                            required("grantNature", Kind.CHOICE, "/grantNature"),
                            required("classification", Kind.CHOICE, "/classification"),
                            required("objective", Kind.PARAGRAPHS, "/presentation/objective"),
                            rows(
                                    "axes",
                                    false,
                                    required("code", Kind.LINE, "/code"),
                                    required("label", Kind.LINE, "/label")));
            case APPLICANTS ->
                    List.of(
                            required("applicantKinds", Kind.CHOICES, "/catalogue/applicantKinds"),
                            required("applicants", Kind.LIST, "/presentation/applicants"),
                            optional("notApplicants", Kind.LIST, "/presentation/notApplicants"),
                            required("conditions", Kind.LIST, "/presentation/conditions"));
            case TERRITORY ->
                    List.of(
                            optional("places", Kind.PLACES, "/catalogue/places"),
                            required("themes", Kind.CHOICES, "/catalogue/themes"));
            case DATES ->
                    List.of(
                            optional("publishOn", Kind.DATE, ""),
                            required("opensAt", Kind.OPENING, "/opensAt"),
                            required("closesAt", Kind.CLOSING, "/closesAt"),
                            required("projectsFrom", Kind.DATE, "/projectsFrom"),
                            required("projectsUntil", Kind.DATE, "/projectsUntil"),
                            required("documentsPeriod", Kind.DAYS, "/documentsPeriod"),
                            optional("examination", Kind.CHOICE, "/examination"),
                            milestones());
            case RATES ->
                    List.of(
                            optional("maxRate", Kind.PERCENT, "/maxRate"),
                            optional("minimumAmount", Kind.MONEY, "/minimumAmount"),
                            required("totalAmount", Kind.MONEY, "/totalAmount"),
                            rates());
            case DOCUMENTS ->
                    List.of(
                            rows(
                                    "documents",
                                    false,
                                    required("code", Kind.LINE, "/code"),
                                    required("label", Kind.LINE, "/label"),
                                    optional("help", Kind.LINE, "/help"),
                                    optional("mandatory", Kind.FLAG, "/mandatory"),
                                    optional("mandatoryWhen", Kind.LINE, "/mandatoryWhen"),
                                    optional("indispensable", Kind.FLAG, "/indispensable"),
                                    required("accept", Kind.CHOICES, "/accept"),
                                    required("maxMegabytes", Kind.WHOLE, "/maxMegabytes")));
            case RULES ->
                    List.of(
                            optional("eligibility", Kind.CHOICE, "/catalogue/eligibility"),
                            required("ruleSet", Kind.CHOICE, "/ruleSet"));
            case CONTACT -> List.of(required("service", Kind.CHOICE, "/service"));
            case TEXT ->
                    List.of(
                            required("selection", Kind.TEXT, "/presentation/selection"),
                            required("legalBasis", Kind.TEXT, "/presentation/legalBasis"));
            case FORM -> List.of();
        };
    }

    private static Field milestones() {
        return new Field(
                "milestones",
                Kind.ROWS,
                "/catalogue/milestones",
                false,
                List.of(
                        required("step", Kind.CHOICE, "/step"),
                        required("from", Kind.DATE, "/from"),
                        optional("until", Kind.DATE, "/until")));
    }

    private static Field rates() {
        return new Field(
                "rates",
                Kind.ROWS,
                "/catalogue/rates",
                false,
                List.of(
                        required("part", Kind.LINE, "/part"),
                        required("value", Kind.LINE, "/value")));
    }
}
