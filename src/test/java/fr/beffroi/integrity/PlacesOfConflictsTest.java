package fr.beffroi.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Conflicts;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PlacesOfConflictsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private PlacesOfConflicts places;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;

    @Test
    void aRecusalOfBeforeIsShownToTheEthicsOfficerOfItsDossier() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        visits.post(
                DemoPeople.OFFICER, "/dossiers/" + id + "/interets", Map.of("nature", "FAMILY"));
        String address = Conflicts.awaited(context, id);
        jdbc.sql(
                        """
                        update interest_conflict
                        set reference = '', authority = '', scheme = '', territory = '',
                            service = null
                        where application_id = ?
                        """)
                .param(id.value())
                .update();
        assertThat(visits.open(DemoPeople.ETHICS_OFFICER, address).status()).isEqualTo(404);

        DemoPeople.actAsNobody();
        places.complete();
        places.complete();

        assertThat(visits.open(DemoPeople.ETHICS_OFFICER, address).body())
                .contains(dossiers.read(id).requireNumber());
    }
}
