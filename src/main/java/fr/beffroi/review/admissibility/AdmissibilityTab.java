package fr.beffroi.review.admissibility;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ExaminationTab;
import fr.beffroi.worklist.TaskPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab of admissibility, on which its task is done. */
@Configuration(proxyBeanMethods = false)
class AdmissibilityTab {

    static final String KEY = "recevabilite";
    static final String TASK = "UT_confirm_inadmissibility";

    @Bean
    ExaminationTab admissibilityTabOfDossier(
            Applications applications, Permissions permissions, AdmissibilityRows rows) {
        return new ExaminationTab(KEY, 35, applications, permissions) {

            @Override
            public boolean isShown(Application application) {
                // Dossiers received before the rules were applied have nothing to show.
                return super.isShown(application) && rows.isChecked(application.id());
            }
        };
    }

    @Bean
    TaskPage confirmInadmissibilityPage() {
        return new Page();
    }

    private record Page() implements TaskPage {

        @Override
        public String definitionKey() {
            return TASK;
        }

        @Override
        public String address(UserTask task) {
            return "/dossiers/" + task.applicationId() + "/" + KEY;
        }
    }
}
