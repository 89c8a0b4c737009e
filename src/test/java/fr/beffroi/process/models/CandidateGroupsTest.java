package fr.beffroi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the tables answer, each task goes to a service that holds the function, by the seeds of
 * the authorities, and that has somebody to do it.
 */
@ServiceTest
class CandidateGroupsTest {

    private static final String SCHEME = "FIPD";
    private static final String DEPARTMENT = "62";

    @Autowired private ProcessEngineConfigurationImpl engine;
    @Autowired private JdbcClient sql;

    @Test
    void everyTaskGoesToAServiceThatHoldsItsFunction() {
        List<UserTask> tasks = Drawn.all(UserTask.class);
        assertThat(tasks).isNotEmpty();
        for (UserTask task : tasks) {
            String drawn = Objects.requireNonNull(task.getCamundaCandidateGroups(), task.getId());
            for (Map<String, Object> given : answersOfTables()) {
                String group = group(drawn, given);
                String[] parts = group.split(":", -1);
                assertThat(parts).as("%s with %s", task.getId(), given).hasSize(3);
                String function =
                        drawn.contains("signatoryFunction")
                                ? String.valueOf(given.get("signatoryFunction"))
                                : parts[0];
                assertThat(holds(parts[1], parts[2], function))
                        .as("%s with %s: %s holds %s", task.getId(), given, parts[2], function)
                        .isTrue();
                assertThat(DemoPeople.all())
                        .as("somebody of %s", group)
                        .anyMatch(person -> person.works(group));
            }
        }
    }

    /** Each service that may be consulted, with each signatory that may have to sign. */
    private static List<Map<String, Object>> answersOfTables() {
        assertThat(Drawn.answers("service")).isNotEmpty();
        assertThat(Drawn.answers("signatoryFunction")).isNotEmpty();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String service : Drawn.answers("service")) {
            for (String signatory : Drawn.answers("signatoryFunction")) {
                all.add(
                        Map.of(
                                "authority", "PREF-62",
                                "scheme", SCHEME,
                                "department", DEPARTMENT,
                                "service", service,
                                "signatoryFunction", signatory));
            }
        }
        return all;
    }

    private String group(String expression, Map<String, Object> given) {
        var values = (JuelExpressionManager) engine.getExpressionManager();
        return String.valueOf(
                values.createValueExpression(expression)
                        .getValue(
                                values.createElContext(
                                        Variables.fromMap(given).asVariableContext())));
    }

    private boolean holds(String authority, String service, String function) {
        return sql.sql(
                                """
                                select count(*) from service_function
                                where authority = :authority and service = :service
                                    and function = :function
                                    and (scheme is null or scheme = :scheme)
                                    and (territory is null or territory = :territory)
                                """)
                        .param("authority", authority)
                        .param("service", service)
                        .param("function", function)
                        .param("scheme", SCHEME)
                        .param("territory", DEPARTMENT)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
