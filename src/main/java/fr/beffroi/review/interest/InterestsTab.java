package fr.beffroi.review.interest;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierTab;
import org.springframework.stereotype.Component;

/** For all who may act on the dossier: each declares before the first act. */
@Component
class InterestsTab implements DossierTab {

    static final String KEY = "interets";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean isShown(Application application) {
        return !application.isDraft();
    }
}
