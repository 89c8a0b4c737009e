package fr.beffroi.site;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site presents itself.
 *
 * @param identity whose identity the pages bear: our own, or the State's when one of its services
 *     deploys (the terms of its design system keep its marks for itself)
 * @param demonstration whether every page says that this is a demonstration
 * @param publicUrl address of the site
 * @param site what the legal notice must say; a missing part is shown as missing
 */
@ConfigurationProperties("beffroi")
record SiteProperties(
        @DefaultValue("neutre") Identity identity,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue Notice site) {

    /** The names are those of the folders that hold the typeface and the marks. */
    enum Identity {
        NEUTRE,
        ETAT
    }

    /**
     * @param publisher the authority that publishes the site
     * @param director the person who answers for what is published
     * @param host name and address of who keeps the machines
     * @param contact e-mail address for questions, accessibility and personal data
     */
    record Notice(
            @Nullable String publisher,
            @Nullable String director,
            @Nullable String host,
            @Nullable String contact) {}
}
