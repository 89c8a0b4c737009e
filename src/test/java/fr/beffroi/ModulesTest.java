package fr.beffroi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: no arrow up between modules. */
class ModulesTest {

    @Test
    void everyModuleUsesOnlyTheFloorsBelowIt() {
        ApplicationModules.of(BeffroiApplication.class).verify();
    }
}
