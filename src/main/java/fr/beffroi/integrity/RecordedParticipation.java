package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who took part in a dossier, in the table {@code participation}. */
@Service
@Transactional
class RecordedParticipation implements SeparationOfDuties {

    private final JdbcClient jdbc;
    private final Interests interests;
    private final Clock clock;

    RecordedParticipation(JdbcClient jdbc, Interests interests, Clock clock) {
        this.jdbc = jdbc;
        this.interests = interests;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> bars(ApplicationId application, PersonId person, Duty duty) {
        return declaration(application, person, duty).or(() -> conflict(application, person, duty));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> barsForever(ApplicationId application, PersonId person, Duty duty) {
        return declaration(application, person, duty)
                .filter(refusal -> !refusal.messageKey().equals(Interests.UNDECLARED))
                .or(() -> conflict(application, person, duty));
    }

    /** Whoever acts for the applicant, or copies out its paper, declares nothing. */
    private Optional<Refusal> declaration(ApplicationId application, PersonId person, Duty duty) {
        return duty.isOfExamination() ? interests.bars(application, person) : Optional.empty();
    }

    private Optional<Refusal> conflict(ApplicationId application, PersonId person, Duty duty) {
        return jdbc
                .sql(
                        """
                        select duty from participation
                        where application_id = ? and person_id = ? order by since
                        """)
                .params(application.value(), person.value())
                .query((row, number) -> Duty.valueOf(row.getString("duty")))
                .list()
                .stream()
                .filter(Conflicts.of(duty)::contains)
                .findFirst()
                .map(RecordedParticipation::refusal);
    }

    @Override
    public void tookPart(ApplicationId application, PersonId person, Duty duty) {
        jdbc.sql(
                        """
                        insert into participation (application_id, person_id, duty, since)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(application.value(), person.value(), duty.name(), OffsetDateTime.now(clock))
                .update();
    }

    private static Refusal refusal(Duty taken) {
        return Refusal.because("integrity.refused." + taken.name().toLowerCase(Locale.ROOT));
    }
}
