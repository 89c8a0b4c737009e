package fr.beffroi.application.officer;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrame.Mark;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.organisation.Organisations;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What everybody who opens a dossier must see at once. */
@Component
class Marks {

    private final Organisations organisations;

    Marks(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Mark> of(Application application, CallForProjects call) {
        var marks = new ArrayList<Mark>();
        if (call.isCancelled()) {
            marks.add(new Mark("error", "dossier.mark.call-cancelled"));
        }
        if (!organisations.get(application.organisation()).verified()) {
            marks.add(new Mark("warning", "dossier.mark.unverified"));
        }
        return List.copyOf(marks);
    }

    /** Whether nothing of it is open any more. */
    static boolean isOver(Application application) {
        return application.requests().stream().allMatch(r -> r.state().isFinal());
    }
}
