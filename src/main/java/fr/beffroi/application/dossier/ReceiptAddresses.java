package fr.beffroi.application.dossier;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.application.Correspondents;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.OrganisationContacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The e-mail address that was used for each submission, to which receipts go; the organisation's
 * own addresses where an agent submitted for it.
 */
@Repository
class ReceiptAddresses implements Correspondents {

    private final JdbcClient jdbc;
    private final People people;
    private final Mandates mandates;
    private final OrganisationContacts contacts;

    ReceiptAddresses(
            JdbcClient jdbc, People people, Mandates mandates, OrganisationContacts contacts) {
        this.jdbc = jdbc;
        this.people = people;
        this.mandates = mandates;
        this.contacts = contacts;
    }

    @Override
    public List<Correspondent> of(Application application) {
        String address = addressOf(application);
        if (!application.isPaper()) {
            Person person =
                    people.find(Objects.requireNonNull(application.submittedBy())).orElseThrow();
            var own = new Correspondent(address, person.locale());
            return person.kind() == ActorKind.AGENT
                    ? ofMandate(application, person, own)
                    : List.of(own);
        }
        var all = new ArrayList<Correspondent>();
        if (!address.isEmpty()) {
            all.add(new Correspondent(address, Locale.FRENCH.getLanguage()));
        }
        people.holding(Role.ORGANISATION_SIGNATORY, application.organisation()).stream()
                .filter(person -> !person.email().equalsIgnoreCase(address))
                .forEach(person -> all.add(new Correspondent(person.email(), person.locale())));
        return List.copyOf(all);
    }

    private List<Correspondent> ofMandate(
            Application application, Person agent, Correspondent agents) {
        var all = new ArrayList<Correspondent>();
        contacts.of(
                        application.organisation(),
                        Role.ORGANISATION_ADMIN,
                        Role.ORGANISATION_SIGNATORY)
                .forEach((email, locale) -> all.add(new Correspondent(email, locale)));
        if (mandates.inForce(agent.id(), application.organisation()).isPresent()) {
            all.add(agents);
        }
        return List.copyOf(all);
    }

    private String addressOf(Application application) {
        return jdbc.sql("select coalesce(receipt_address, '') from application where id = :id")
                .param("id", application.id().value())
                .query(String.class)
                .single();
    }
}
