package fr.beffroi.application.submission;

import fr.beffroi.call.CallForProjects;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives the readable numbers: {@code HDF-FIPD-2027-62-000123}. */
@Repository
class Numbers {

    private static final String REGION = "HDF";

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of the call's scheme, year and département. Whoever asks at the same moment
     * waits for this transaction to end, so that no number is given twice nor lost: take it late.
     */
    String next(CallForProjects call) {
        String prefix =
                "%s-%s-%d-%s".formatted(REGION, call.scheme(), call.year(), call.department());
        int sequence =
                jdbc.sql(
                                """
                                insert into application_number (prefix, last) values (:prefix, 1)
                                on conflict (prefix) do update set last = application_number.last + 1
                                returning last
                                """)
                        .param("prefix", prefix)
                        .query(Integer.class)
                        .single();
        return String.format(Locale.ROOT, "%s-%06d", prefix, sequence);
    }
}
