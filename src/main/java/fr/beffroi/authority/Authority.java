package fr.beffroi.authority;

/** An authority: préfecture, Région, Département, CAF, FDE 62. */
public record Authority(String code, String name, String siret, String kind, String address) {}
