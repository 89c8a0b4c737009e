package fr.beffroi.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site presents itself.
 *
 * @param identity whose identity the pages bear: our own, or the State's when one of its services
 *     deploys (the terms of its design system keep its marks for itself)
 * @param demonstration whether every page says that this is a demonstration
 */
@ConfigurationProperties("beffroi")
record SiteProperties(
        @DefaultValue("neutre") Identity identity, @DefaultValue("false") boolean demonstration) {

    /** The names are those of the folders that hold the typeface and the marks. */
    enum Identity {
        NEUTRE,
        ETAT
    }
}
