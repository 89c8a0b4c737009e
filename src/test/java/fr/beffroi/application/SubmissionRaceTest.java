package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.submission.Submission;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when people submit at the same moment. */
@ServiceTest
class SubmissionRaceTest {

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Submission submission;
    @Autowired private SealedVersions versions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    @Test
    void twoDepositsOfOneApplicationMakeOneNumberOneProcessOneFact() throws Exception {
        ApplicationId id = dossiers.aDraft().filled();

        List<Application> answers = atOnce(List.of(id, id));

        assertThat(answers).extracting(Application::number).doesNotContainNull();
        assertThat(answers.getFirst().number()).isEqualTo(answers.getLast().number());
        assertThat(versions.all(id)).hasSize(1);
        assertThat(facts.of(id)).containsExactly("application.submitted");
        assertThat(dossiers.read(id).requests()).hasSize(1);
        assertThat(
                        jdbc.sql("select count(*) from process_start where business_key = :id")
                                .param("id", id.toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void applicationsSubmittedTogetherHaveNumbersOfTheirOwn() throws Exception {
        List<ApplicationId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(dossiers.aDraft().filled());
        }

        List<Application> submitted = atOnce(ids);

        List<Integer> sequence =
                submitted.stream()
                        .map(application -> application.requireNumber())
                        .map(number -> Integer.parseInt(number.substring(number.length() - 6)))
                        .sorted()
                        .toList();
        assertThat(sequence).doesNotHaveDuplicates();
        // None was lost: they follow each other.
        assertThat(sequence.getLast() - sequence.getFirst()).isEqualTo(5);
    }

    private List<Application> atOnce(List<ApplicationId> ids) throws Exception {
        var start = new CyclicBarrier(ids.size());
        try (var threads = Executors.newFixedThreadPool(ids.size())) {
            List<Future<Application>> running =
                    ids.stream().map(id -> threads.submit(submitting(id, start))).toList();
            List<Application> answers = new ArrayList<>();
            for (Future<Application> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private Callable<Application> submitting(ApplicationId id, CyclicBarrier start) {
        return () -> {
            DemoPerson signatory = DemoPeople.TREASURER;
            DemoPeople.actAs(signatory);
            try {
                start.await();
                return ((Done<Application>) submission.submit(id, clock.instant(), Locale.FRENCH))
                        .value();
            } finally {
                DemoPeople.actAsNobody();
            }
        };
    }
}
