package fr.beffroi.account;

/**
 * Where a list finds what {@link Resource} holds, as SQL expressions.
 *
 * @param organisation column of the organisation's id, or {@code null::uuid}
 * @param scopeTemplate SQL around the condition on scopes, with {@code %s} in its place; plain
 *     {@code %s} when the scope's columns are in the row itself
 */
public record ResourceColumns(
        String organisation,
        String authority,
        String scheme,
        String territory,
        String service,
        String scopeTemplate) {}
