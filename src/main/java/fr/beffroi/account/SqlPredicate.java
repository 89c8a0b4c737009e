package fr.beffroi.account;

import java.util.Map;

/**
 * A condition to put after {@code where}, with its named parameters.
 *
 * @param sql in parentheses, with parameters named {@code acl_…}
 */
public record SqlPredicate(String sql, Map<String, Object> parameters) {}
