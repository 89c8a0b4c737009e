package fr.beffroi.worklist.web;

import java.util.UUID;

/**
 * Filters kept under a name.
 *
 * @param query what is asked, as the query of an address
 * @param shared whether the whole service finds it
 * @param mine whether it is the person's who looks
 */
record SavedView(UUID id, String name, String query, boolean shared, boolean mine) {

    public String address() {
        return WorklistLinks.PATH + '?' + query;
    }
}
