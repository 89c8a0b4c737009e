package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several clicks at once in one browser, through the session that is kept in the database. */
@ServiceTest
class OneSessionTest {

    private static final int CLICKS = 4;
    private static final int ROUNDS = 5;

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;

    @Test
    void clicksAtOnceOnSaveAllLeadOn() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ApplicationId id = dossiers.aDraft().begun();
            var browser = new Browser(port).signIn(DemoPeople.TREASURER);
            String page = "/demandes/" + id + "/formulaire/projet";
            browser.get(page);

            List<Integer> answers = atOnce(() -> browser.post(page, "title", "Été").status());

            assertThat(answers).hasSize(CLICKS).containsOnly(302);
        }
    }

    private static <T> List<T> atOnce(Callable<T> click) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(CLICKS)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : hands.invokeAll(Collections.nCopies(CLICKS, click))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
