package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class OpinionTab implements TabOfTask {

    static final String KEY = "avis";
    static final String TASK = "UT_give_opinion";

    private final OpinionAccess access;

    OpinionTab(OpinionAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isShown(Application application) {
        return access.any(application);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
