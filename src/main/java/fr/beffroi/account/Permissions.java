package fr.beffroi.account;

/**
 * The permission engine, for the person signed in: each rule is written once and serves as a check
 * on one object and as a predicate on lists.
 */
public interface Permissions {

    /** Whether the person may do this on that object. */
    boolean allows(Permission permission, Resource resource);

    /** Whether the person may do this on some object: for menus and routes. */
    boolean allowsSomewhere(Permission permission);

    /**
     * Whether it is only used for an organisation, by its people or by who was entrusted with the
     * matter; no service has it as such.
     */
    boolean isOfOrganisations(Permission permission);

    /** The condition that keeps, in a list, the objects on which the person may do this. */
    SqlPredicate predicate(Permission permission, ResourceColumns columns);
}
