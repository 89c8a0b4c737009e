package fr.beffroi.account.web;

import java.util.Locale;

/** The two languages of the service. */
final class Languages {

    private Languages() {}

    static String of(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
