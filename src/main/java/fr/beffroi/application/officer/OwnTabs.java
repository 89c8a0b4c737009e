package fr.beffroi.application.officer;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs that the module of dossiers itself offers: whoever reads the dossier sees them. */
@Configuration(proxyBeanMethods = false)
class OwnTabs {

    @Bean
    DossierTab summaryTab() {
        return new Always("resume", 10);
    }

    @Bean
    DossierTab formTab() {
        return new Always("formulaire", 20);
    }

    @Bean
    DossierTab documentsTab() {
        return new Always("pieces", 30);
    }

    @Bean
    DossierTab othersTab() {
        return new Always("organisme", 85);
    }

    @Bean
    DossierTab clocksTab() {
        return new Always("echeances", 90);
    }

    @Bean
    DossierTab historyTab() {
        return new Always("historique", 95);
    }

    @Bean
    DossierTab processTab() {
        return new Always("processus", 97);
    }

    @Bean
    DossierTab rulesTab() {
        return new Always("regles", 98);
    }

    private record Always(String key, int order) implements DossierTab {

        @Override
        public boolean isShown(Application application) {
            return true;
        }
    }
}
