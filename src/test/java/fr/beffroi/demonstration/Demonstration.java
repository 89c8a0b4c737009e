package fr.beffroi.demonstration;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.Representative;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the dossiers of {@code seeds/demo/dossiers.json} by what people do on the pages, day after
 * day from the deposit to today. Each stands by itself: one that cannot be made stops no other.
 */
public final class Demonstration {

    private final Visits visits;
    private final Dossiers dossiers;
    private final Examination examination;
    private final OrganisationBooks books;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Demonstration(
            Visits visits,
            Dossiers dossiers,
            Examination examination,
            OrganisationBooks books,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.dossiers = dossiers;
        this.examination = examination;
        this.books = books;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param turn sets the clock that the current thread sees
     * @return what went wrong, by title of the dossier; empty when all are there
     */
    public Map<String, Throwable> make(Consumer<Instant> turn) {
        Instant today = clock.instant();
        DemoDossier.Book book = DemoDossier.Book.read();
        Map<String, Throwable> failed = new LinkedHashMap<>();
        try {
            Map<String, UUID> labels = labels(book.labels());
            for (DemoDossier dossier : book.dossiers()) {
                try {
                    make(dossier, labels, today, turn);
                } catch (RuntimeException | AssertionError e) {
                    failed.put(dossier.answers().getOrDefault("title", dossier.call()), e);
                }
            }
        } finally {
            DemoPeople.actAsNobody();
            turn.accept(today);
        }
        return failed;
    }

    private void make(
            DemoDossier dossier, Map<String, UUID> labels, Instant today, Consumer<Instant> turn) {
        Instant deposited = today.minus(Duration.ofDays(dossier.daysAgo()));
        turn.accept(deposited);
        ApplicationId id = submitted(dossier);
        examination.runDue(id);
        var steps = new DemoSteps(visits, examination);
        List<DemoDossier.Step> left = dossier.steps();
        for (int day = 0; day <= dossier.daysAgo(); day++) {
            if (day > 0) {
                turn.accept(deposited.plus(Duration.ofDays(day)));
                examination.runDue(id);
            }
            for (DemoDossier.Step step : left) {
                if (step.day() == day) {
                    steps.perform(id, step, labels, LocalDate.now(clock));
                }
            }
        }
    }

    private ApplicationId submitted(DemoDossier dossier) {
        OrganisationId organisation = organisation(dossier.organisation());
        Dossiers.Draft draft =
                dossiers.aDraft()
                        .forCall(dossier.call())
                        .by(organisation)
                        .by(applicant())
                        .costing(dossier.cost())
                        .asking(dossier.asked());
        dossier.answers().forEach((element, text) -> draft.answering(element, text.split("\\|")));
        return draft.submitted();
    }

    /** Acts for all organisations of the demonstration. */
    private static DemoPerson applicant() {
        return DemoPeople.named("NETWORK");
    }

    private OrganisationId organisation(DemoDossier.Organisation wanted) {
        Siret siret = Siret.parse(wanted.siret()).orElseThrow();
        if (!books.isKnown(siret)) {
            books.record(
                    new Organisation(
                            OrganisationId.next(),
                            siret,
                            null,
                            wanted.name(),
                            wanted.nature(),
                            wanted.address(),
                            wanted.commune(),
                            true),
                    new Representative(
                            "Dominique Vasseur",
                            "Présidence",
                            "03 21 00 00 00",
                            "presidence@demo.beffroi.invalid"));
        }
        OrganisationId id = books.find(siret).orElseThrow().id();
        for (Role role : List.of(Role.ORGANISATION_EDITOR, Role.ORGANISATION_SIGNATORY)) {
            people.give(applicant().personId(), Grant.forOrganisation(role, id));
        }
        return id;
    }

    private Map<String, UUID> labels(List<DemoDossier.Label> wanted) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (DemoDossier.Label label : wanted) {
            visits.post(
                    DemoPeople.OFFICER,
                    "/etiquettes",
                    Map.of(
                            "service",
                            label.service(),
                            "name",
                            label.name(),
                            "colour",
                            label.colour()));
            ids.put(
                    label.name(),
                    jdbc.sql("select id from label where name = ? order by created_at limit 1")
                            .param(label.name())
                            .query(UUID.class)
                            .single());
        }
        return ids;
    }
}
