package fr.beffroi.application.note;

import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.util.UUID;

/**
 * A note to keep.
 *
 * @param shared whether the other services that examine the dossier read it too
 * @param page that it was typed in
 */
record NewNote(
        UUID id,
        ApplicationId application,
        Service service,
        boolean shared,
        PersonId author,
        String authorName,
        String body,
        UUID page) {}
