package fr.beffroi.account;

/** One rule of the permission engine: the role gives the permission on the objects within reach. */
public record AccessRule(Permission permission, Role role, Reach reach) {}
