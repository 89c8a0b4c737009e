package fr.beffroi.browser.story;

import fr.beffroi.browser.Visitor;

/** Looks at each page worth it: a test checks it, the tour photographs it. */
public interface Witness {

    /**
     * @param what is on the page, in a few French words
     */
    void sees(Visitor visitor, String what);
}
