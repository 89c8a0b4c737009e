package fr.beffroi.account;

import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the rules for the person signed in; in a job nobody is, and everything is denied. */
@Component
class CurrentPermissions implements Permissions {

    private final RuleBook rules;
    private final Grants grants;
    private final CurrentActor currentActor;

    CurrentPermissions(List<AccessRules> rules, Grants grants, CurrentActor currentActor) {
        this.rules = new RuleBook(rules.stream().flatMap(some -> some.rules().stream()).toList());
        this.grants = grants;
        this.currentActor = currentActor;
    }

    @Override
    public boolean allows(Permission permission, Resource resource) {
        return rules.allows(mine(), permission, resource);
    }

    @Override
    public boolean allowsSomewhere(Permission permission) {
        return rules.allowsSomewhere(mine(), permission);
    }

    @Override
    public boolean isOfOrganisations(Permission permission) {
        return rules.isOfOrganisations(permission);
    }

    @Override
    public SqlPredicate predicate(Permission permission, ResourceColumns columns) {
        return rules.predicate(mine(), permission, columns);
    }

    boolean knows(Permission permission) {
        return rules.knows(permission);
    }

    private List<Grant> mine() {
        PersonId person = currentActor.get().person();
        return person == null ? List.of() : grants.of(person);
    }
}
