package fr.beffroi.award.registration;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.call.Calls;
import fr.beffroi.review.ExaminationTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class RegistrationTab extends ExaminationTab implements TabOfTask {

    static final String KEY = "inscription";
    static final String TASK = "UT_register";

    private final Calls calls;

    RegistrationTab(Applications applications, Permissions permissions, Calls calls) {
        super(KEY, 75, applications, permissions);
        this.calls = calls;
    }

    @Override
    public String definitionKey() {
        return TASK;
    }

    @Override
    public boolean isShown(Application application) {
        return !calls.get(application.call()).asksForMoney() && super.isShown(application);
    }
}
