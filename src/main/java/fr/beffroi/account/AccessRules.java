package fr.beffroi.account;

import java.util.List;

/** The rules of one module, found as a bean. What no rule allows is denied. */
public interface AccessRules {

    List<AccessRule> rules();
}
