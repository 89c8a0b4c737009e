package fr.beffroi.call.course;

import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the tasks of the process of a call are done. */
@Configuration(proxyBeanMethods = false)
class CampaignTaskPages {

    /**
     * A page of the call.
     *
     * @param path after the address of the call
     */
    private record Page(String definitionKey, String path) implements TaskPage {

        @Override
        public String address(UserTask task) {
            return "/campagnes/" + task.businessKey() + path;
        }
    }

    @Bean
    TaskPage prepareCallPage() {
        return new Page(CampaignTasks.PREPARE, "");
    }

    @Bean
    TaskPage approveCallPage() {
        return new Page(CampaignTasks.APPROVE, "");
    }

    @Bean
    TaskPage planSessionsPage() {
        return new Page(CampaignTasks.PLAN_SESSIONS, "/seances");
    }

    @Bean
    TaskPage callReportPage() {
        return new Page(CampaignTasks.REPORT, "/bilan");
    }
}
