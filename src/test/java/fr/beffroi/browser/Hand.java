package fr.beffroi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How somebody uses a page: with a pointer, or with the keys alone. */
interface Hand {

    /** Presses a button, follows a link. */
    void activate(Locator target);

    void type(Locator field, String text);

    void choose(Locator list, String value);

    /** Ticks a box, or chooses among radio buttons; does nothing if it is ticked already. */
    void tick(Locator box);

    void attach(Locator field, FilePayload file);
}
