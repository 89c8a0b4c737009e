package fr.beffroi.call.campaign;

import fr.beffroi.kernel.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages on which a call is prepared. */
public enum Part {
    OBJECT("objet"),
    APPLICANTS("porteurs"),
    TERRITORY("territoire"),
    DATES("dates"),
    RATES("montants"),
    DOCUMENTS("pieces"),
    RULES("regles"),
    CONTACT("contact"),
    TEXT("texte"),
    FORM("formulaire");

    private final String address;

    Part(String address) {
        this.address = address;
    }

    /**
     * @throws NotFound if no page has that address
     */
    public static Part at(String address) {
        return Arrays.stream(values())
                .filter(part -> part.address.equals(address))
                .findFirst()
                .orElseThrow(() -> new NotFound("Part " + address));
    }

    /** Last part of its address. */
    public String address() {
        return address;
    }

    public List<Field> fields() {
        return PartFields.of(this);
    }

    /** The part to go on with; the last one leads to itself. */
    public Part next() {
        List<Part> all = List.of(values());
        return all.get(Math.min(all.indexOf(this) + 1, all.size() - 1));
    }

    /** Key of its title. */
    public String title() {
        return "campaign.part." + name().toLowerCase(Locale.ROOT);
    }
}
