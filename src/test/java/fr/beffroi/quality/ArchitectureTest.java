package fr.beffroi.quality;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.beffroi");

    /** A later engine changes one module. */
    @Test
    void onlyTheProcessModuleKnowsTheEngine() {
        noClasses()
                .that(not(resideInAPackage("fr.beffroi.process..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void whatServesPagesIsForItsOwnModuleAlone() {
        classes()
                .that()
                .resideInAPackage("..web..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .allowEmptyShould(false)
                .check(HOUSE);
    }

    @Test
    void controllersAreForTheirOwnModuleAlone() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .allowEmptyShould(false)
                .check(HOUSE);
    }

    /** Legal dates are those of the one clock; tests turn it. */
    @Test
    void nobodyAsksTheMachineForTheTime() {
        Stream.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class)
                .forEach(type ->
                        noClasses()
                                .should()
                                .callMethod(type, "now")
                                .because("the clock is injected")
                                .check(HOUSE));
        noClasses()
                .that()
                .doNotBelongToAnyOf(TimeOrderedUuid.class)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(HOUSE);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(HOUSE);
    }

    @Test
    void onlyTheEngineSpeaksInOldDates() {
        noClasses()
                .that(not(resideInAPackage("fr.beffroi.process..")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class)
                .check(HOUSE);
    }

    @Test
    void beansAreGivenToConstructors() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(HOUSE);
    }

    @Test
    void nobodyPrints() {
        noClasses().should().accessField(System.class, "out").check(HOUSE);
        noClasses().should().accessField(System.class, "err").check(HOUSE);
    }
}
