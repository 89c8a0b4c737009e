package fr.beffroi.review.interest;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.application.Facts;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflict.Choice;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells of declared interests to those who may know of them: the roles of the person and an opaque
 * reference, never who it is nor what binds them.
 */
@Component
class RecusalFacts {

    private final Facts facts;
    private final People people;

    RecusalFacts(Facts facts, People people) {
        this.facts = facts;
        this.people = people;
    }

    void declared(DeclaredConflict conflict) {
        facts.tellRestricted(conflict.application(), "conflict.declared", data(conflict));
    }

    void ruled(DeclaredConflict conflict, Choice choice) {
        if (choice == Choice.NO_ACTION) {
            facts.tellRestricted(conflict.application(), "conflict.cleared", data(conflict));
        } else {
            facts.tellRestricted(conflict.application(), "agent.recused", data(conflict));
        }
    }

    private Map<String, Object> data(DeclaredConflict conflict) {
        return Map.of("conflictId", conflict.id().toString(), "roles", roles(conflict));
    }

    private List<String> roles(DeclaredConflict conflict) {
        return people.grantsOf(conflict.person()).stream()
                .map(Grant::role)
                .filter(role -> !role.isForOrganisation())
                .map(Enum::name)
                .distinct()
                .sorted()
                .toList();
    }
}
