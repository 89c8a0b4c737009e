package fr.beffroi.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Consultations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ExpertInvitationsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private OpinionRows opinions;

    private ApplicationId id;

    @BeforeEach
    void aCompleteFile() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.findComplete(id, DemoPeople.OFFICER);
    }

    @Test
    void oneAddressIsInvitedOnceWhoeverAsksAndHoweverOften() {
        String email = "expert" + UUID.randomUUID() + "@demo.beffroi.invalid";

        var clicks =
                Stream.of(DemoPeople.OFFICER, DemoPeople.SECOND_OFFICER, DemoPeople.OFFICER)
                        .map(who ->
                                CompletableFuture.supplyAsync(() -> invite(who, email).status()))
                        .toList();
        assertThat(clicks.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(302, 409, 409);
        assertThat(experts()).hasSize(1);

        examination.runDue(id);
        Answer again = invite(DemoPeople.SECOND_OFFICER, email.toUpperCase(Locale.ROOT));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains("a déjà reçu une invitation pour cette demande (Ada Byron, ingénieure)")
                .contains("jusqu’au 9 décembre 2026", "Le matériel convient-il ?");

        String asked = experts().getFirst().id().toString();
        new Consultations(examination).withdraw(id, DemoPeople.OFFICER, asked);
        assertThat(invite(DemoPeople.OFFICER, email).isDone()).isTrue();
        assertThat(experts()).hasSize(2);
    }

    private List<Opinion> experts() {
        return opinions.of(id).stream().filter(Opinion::isExpert).toList();
    }

    private Answer invite(DemoPerson officer, String address) {
        return visits.post(
                officer,
                "/dossiers/" + id + "/avis/experts",
                Map.of(
                        "expertName", "Ada Byron, ingénieure",
                        "email", address,
                        "question", "Le matériel convient-il ?",
                        "period", "P8D",
                        "sections", "projet"));
    }
}
