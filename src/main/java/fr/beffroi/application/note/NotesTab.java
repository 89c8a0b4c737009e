package fr.beffroi.application.note;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierTab;
import org.springframework.stereotype.Component;

/** The notes of the services, with how many the reader sees. */
@Component
class NotesTab implements DossierTab {

    private final Applications applications;
    private final Permissions permissions;
    private final Notes notes;
    private final NoteRows rows;

    NotesTab(Applications applications, Permissions permissions, Notes notes, NoteRows rows) {
        this.applications = applications;
        this.permissions = permissions;
        this.notes = notes;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "notes";
    }

    @Override
    public int order() {
        return 84;
    }

    @Override
    public boolean isShown(Application application) {
        return permissions.allows(NoteRights.READ, applications.resource(application));
    }

    @Override
    public int count(Application application) {
        return rows.count(application.id(), notes.reader(application));
    }
}
