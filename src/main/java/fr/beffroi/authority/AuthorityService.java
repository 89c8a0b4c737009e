package fr.beffroi.authority;

/**
 * A service of an authority, with the contact that receipts and letters must show (CRPA R112-5).
 */
public record AuthorityService(
        String authority,
        String code,
        String name,
        String address,
        String email,
        String telephone) {}
