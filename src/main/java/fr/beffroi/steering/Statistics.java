package fr.beffroi.steering;

import fr.beffroi.account.People;
import fr.beffroi.call.DraftHolders;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.steering.CallStatistics.Endings;
import fr.beffroi.steering.CallStatistics.Officer;
import fr.beffroi.steering.CallStatistics.Stage;
import fr.beffroi.steering.CallStatistics.Wait;
import fr.beffroi.steering.ProgressRows.Files;
import fr.beffroi.steering.ProgressRows.Load;
import fr.beffroi.steering.ProgressRows.Opinions;
import fr.beffroi.steering.ProgressRows.Requests;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the statistics of a call from the progress of its files. */
@Service
class Statistics {

    private final ProgressRows rows;
    private final DraftHolders drafts;
    private final People people;
    private final Clock clock;

    Statistics(ProgressRows rows, DraftHolders drafts, People people, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    /** All read as it stood at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    CallStatistics of(CallId call) {
        Instant now = clock.instant();
        Files files = rows.files(call);
        Requests requests = rows.requests(call);
        return new CallStatistics(
                now,
                funnel(drafts.concerned(call).drafts(), files, requests),
                endings(files, requests, rows.opinions(call)),
                waits(files, requests),
                rows.steps(call, now),
                officers(rows.loads(call, now)));
    }

    private static List<Stage> funnel(long drafts, Files files, Requests requests) {
        long widest = LongStream.of(drafts, files.submitted(), requests.opened()).max().orElse(0);
        return List.of(
                stage("drafts", drafts, widest),
                stage("submitted", files.submitted(), widest),
                stage("complete", files.complete(), widest),
                stage("opinions", requests.opinions(), widest),
                stage("reviewed", requests.reviewed(), widest),
                stage("committee", requests.committee(), widest),
                stage("decided", requests.decided(), widest),
                stage("notified", requests.notified(), widest));
    }

    private static Stage stage(String key, long count, long widest) {
        return new Stage(key, count, widest == 0 ? 0 : (int) (100 * count / widest));
    }

    private static Endings endings(Files files, Requests requests, Opinions opinions) {
        return new Endings(
                requests.awarded(),
                requests.rejected(),
                requests.registered(),
                Math.max(requests.discontinued(), files.discontinued()),
                requests.withdrawn(),
                files.sentBack(),
                opinions.asked(),
                opinions.late());
    }

    private static List<Wait> waits(Files files, Requests requests) {
        return List.of(
                new Wait("complete", files.toComplete(), files.complete()),
                new Wait("opinions", requests.toOpinions(), requests.opinions()),
                new Wait("reviewed", requests.toReview(), requests.reviewed()),
                new Wait("committee", requests.toCommittee(), requests.committee()),
                new Wait("decided", requests.toDecision(), requests.decided()),
                new Wait("notified", requests.toNotification(), requests.notified()));
    }

    private List<Officer> officers(List<Load> loads) {
        Map<PersonId, String> names =
                people.names(loads.stream().map(Load::person).filter(Objects::nonNull).toList());
        return loads.stream()
                .map(load ->
                        new Officer(
                                load.person() == null
                                        ? null
                                        : names.getOrDefault(load.person(), "?"),
                                load.open(),
                                load.late(),
                                load.done()))
                .toList();
    }
}
