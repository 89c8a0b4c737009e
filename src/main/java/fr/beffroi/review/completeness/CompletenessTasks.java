package fr.beffroi.review.completeness;

import fr.beffroi.process.UserTask;
import fr.beffroi.review.documents.DecideExpiry;
import fr.beffroi.worklist.TaskPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both tasks about documents are done on the completeness page. */
@Configuration(proxyBeanMethods = false)
class CompletenessTasks {

    static final String CHECK = "UT_check_completeness";

    @Bean
    TaskPage checkCompletenessPage() {
        return new Page(CHECK);
    }

    @Bean
    TaskPage decideDiscontinuancePage() {
        return new Page(DecideExpiry.TASK);
    }

    private record Page(String definitionKey) implements TaskPage {

        @Override
        public String address(UserTask task) {
            return "/dossiers/" + task.applicationId() + "/" + CompletenessTab.KEY;
        }
    }
}
