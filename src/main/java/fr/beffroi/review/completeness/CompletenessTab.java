package fr.beffroi.review.completeness;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.ExaminationTab;
import org.springframework.stereotype.Component;

@Component
class CompletenessTab extends ExaminationTab {

    static final String KEY = "completude";

    CompletenessTab(Applications applications, Permissions permissions) {
        super(KEY, 40, applications, permissions);
    }
}
