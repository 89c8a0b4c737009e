package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import java.util.Map;

/** Investment operations with several funders, for tests. */
public final class Operations {

    private Operations() {}

    /**
     * A school of 500,000.50 euros: 330,000.50 asked from five funders, the rest from the owner.
     * The call is open from the 14th of December 2026.
     */
    public static Dossiers.Draft schoolOf(Dossiers dossiers) {
        return dossiers.aDraft()
                .forCall("detr-dsil-2027-62")
                .answering("requestKind", "NOUVELLE")
                .answering("ownerKind", "EPCI")
                .answering("district", "LENS")
                .answering("population", "1900")
                .answering("signatoryRole", "PRESIDENT")
                .answering("representative-firstName", "Anne")
                .answering("representative-lastName", "Leroy")
                .answering("delegated", "false")
                .answering("contactRole", "Directrice")
                .answering("axis", "ECOLES")
                .answering("typology", "SCOLAIRE")
                .answering("address-name", "1 rue de la Gare")
                .answering("address-postcode", "62300")
                .answering("address-city", "Lens")
                .answering("land", "false")
                .answering("works", "false")
                .answering("phase", "APD")
                .answering("startDate", "01/09/2027")
                .answering("endDate", "30/06/2028")
                .answering("ecological", "false")
                .answering("artificialisation", "false")
                .answering("costs-0-lot", "TRAVAUX")
                .answering("costs-0-label", "Gros œuvre")
                .answering("costs-0-amount", "500 000,50")
                .answering("eligibleCost", "500 000,50")
                .answering("revenue", "false")
                .answering("schedule-0-quarter", "3e trimestre 2027")
                .answering("schedule-0-amount", "500 000,50")
                .answering("funders-0-funder", "DETR")
                .answering("funders-0-amount", "100 000,50")
                .answering("funders-0-status", "SOLLICITE")
                .answering("funders-1-funder", "DSIL")
                .answering("funders-1-amount", "100 000")
                .answering("funders-1-status", "SOLLICITE")
                .answering("funders-2-funder", "DEPARTEMENT")
                .answering("funders-2-amount", "80 000")
                .answering("funders-2-status", "SOLLICITE")
                .answering("funders-3-funder", "CAF")
                .answering("funders-3-amount", "30 000")
                .answering("funders-3-status", "SOLLICITE")
                .answering("funders-4-funder", "FDE62")
                .answering("funders-4-amount", "20 000")
                .answering("funders-4-status", "SOLLICITE")
                .answering("privateShare", "0")
                .answering("ownShare", "170 000")
                .answering("detrCategory", "A")
                .answering("dsilPriority", "5")
                .answering("otherRequest", "false")
                .answering("beginning", "NON_COMMENCEE")
                .answering("deliberationDate", "10/12/2026")
                .answering("inform", "true")
                .answering("publicity", "true");
    }

    /**
     * Eight bullet-proof jackets of a municipal police: State investment, open from the 11th of
     * January 2027.
     */
    public static Dossiers.Draft jacketsOf(Dossiers dossiers) {
        return dossiers.aDraft()
                .forCall("fipd-s-2027-62")
                .answering("axis", "S1")
                .answering("projectCost", "6120")
                .answering("begun", "false")
                .answering("equipment-0-type", "GILET")
                .answering("equipment-0-quantity", "12")
                .answering("equipment-0-unitCost", "510")
                .answering("equipment-0-agents", "8");
    }

    /**
     * The service of the FIPD takes until the end of 2027 to decide, where the law lets it; the id.
     */
    public static String extended(Examination examination, ApplicationId id) {
        examination.send(
                id,
                DemoPeople.OFFICER,
                "/dossiers/%s/echeances/%s/prolongation"
                        .formatted(id, examination.request(id).id()),
                Map.of("known", "", "limit", "2027-12-31", "reason", "Étude attendue."));
        return id.toString();
    }
}
