package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.OrganisationId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** At which addresses an organisation itself is written to. */
@Component
public class OrganisationContacts {

    private final OrganisationRows organisations;
    private final People people;

    OrganisationContacts(OrganisationRows organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /**
     * The language to write in, such as {@code fr}, by e-mail address whatever its case: the legal
     * representative, where their address is known, and the people who hold these roles.
     */
    public Map<String, String> of(OrganisationId organisation, Role... roles) {
        var locales = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        organisations
                .sheet(organisation)
                .map(sheet -> sheet.representative().email())
                .filter(email -> !email.isBlank())
                .ifPresent(email -> locales.put(email, Locale.FRENCH.getLanguage()));
        for (Role role : roles) {
            for (Person person : people.holding(role, organisation)) {
                locales.put(person.email(), person.locale());
            }
        }
        return locales;
    }
}
