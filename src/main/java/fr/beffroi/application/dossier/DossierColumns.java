package fr.beffroi.application.dossier;

import fr.beffroi.account.ResourceColumns;

/** Where a query finds to whom the dossiers of a list are open. */
public final class DossierColumns {

    /** For the table {@code application} under the alias {@code a}. */
    public static final ResourceColumns OF_A =
            new ResourceColumns(
                    "a.organisation_id",
                    "d.authority",
                    "d.scheme",
                    "d.territory",
                    "d.service",
                    "exists (select from dossier_access d where d.application_id = a.id and %s)");

    private DossierColumns() {}
}
