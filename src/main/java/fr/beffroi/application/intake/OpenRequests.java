package fr.beffroi.application.intake;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The funding requests that are not over, by pages. */
@Repository
class OpenRequests {

    private static final String[] OVER =
            Arrays.stream(FundingRequestState.values())
                    .filter(FundingRequestState::isFinal)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    OpenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request with what its rules are asked.
     *
     * @param programme of the request: its fund, or that of the application
     * @param callProgramme of the application
     * @param callAuthority that which runs the call, and checks the file for all funders
     */
    record Open(
            UUID id,
            ApplicationId application,
            CallId call,
            String ruleSet,
            String scheme,
            String programme,
            String callProgramme,
            String department,
            String callAuthority,
            String authority,
            FundingRequestState state) {

        /** Whether its file is still to be checked. */
        boolean isChecked() {
            return state.isToBeChecked();
        }
    }

    /** The next ones, in the order of their ids. */
    List<Open> after(UUID last, int limit) {
        return jdbc.sql(
                        """
                        select r.id, r.application_id, a.call_id, a.rule_set, a.scheme,
                               coalesce(nullif(r.fund, ''), a.programme) as programme,
                               a.programme as call_programme,
                               a.department, a.authority as call_authority, r.authority, r.state
                        from funding_request r join application a on a.id = r.application_id
                        where r.id > :last and r.state <> all(:over) and a.submitted_at is not null
                        order by r.id limit :limit
                        """)
                .param("last", last)
                .param("over", OVER)
                .param("limit", limit)
                .query((row, _) ->
                        new Open(
                                row.getObject("id", UUID.class),
                                new ApplicationId(row.getObject("application_id", UUID.class)),
                                new CallId(row.getObject("call_id", UUID.class)),
                                row.getString("rule_set"),
                                row.getString("scheme"),
                                row.getString("programme"),
                                row.getString("call_programme"),
                                row.getString("department"),
                                row.getString("call_authority"),
                                row.getString("authority"),
                                FundingRequestState.valueOf(row.getString("state"))))
                .list();
    }
}
