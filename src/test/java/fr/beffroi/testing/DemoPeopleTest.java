package fr.beffroi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    @Test
    void nobodyIsSomebodyElse() {
        assertThat(DemoPeople.all()).isNotEmpty();
        assertThat(DemoPeople.all()).extracting(DemoPerson::id).doesNotHaveDuplicates();
        assertThat(DemoPeople.all()).extracting(DemoPerson::email).doesNotHaveDuplicates();
    }
}
