package fr.beffroi.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Brings the real parts and the turnable clock and the demo people into a test's service. */
class RealPartsInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("real-parts", RealParts.properties()));
        var beans = (GenericApplicationContext) context;
        beans.registerBean(TurnableClock.class, RealParts::clock);
        beans.registerBean(LocalMail.class, RealParts::mail);
        beans.registerBean(LocalRegister.class, RealParts::register);
        beans.registerBean(EngineJobs.class);
        beans.registerBean(TakenWays.class, () -> new TakenWays(TakenWays.By.SERVICE));
        beans.registerBean(DemoOrganisationsSeed.class);
        beans.registerBean(DemoPeopleSeed.class);
        beans.registerBean(Dossiers.class);
        beans.registerBean(Changes.class);
        beans.registerBean(Visits.class);
        beans.registerBean(Newcomers.class);
        beans.registerBean(PaperPost.class);
        beans.registerBean(Declared.class);
        beans.registerBean(Examination.class);
        beans.registerBean(DossierFacts.class);
        beans.registerBean(StatementCount.class);
    }
}
