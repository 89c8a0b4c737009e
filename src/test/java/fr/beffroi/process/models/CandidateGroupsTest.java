package fr.beffroi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever the tables answer, each task goes to a service that holds the function, by the seeds of
 * the authorities, and that has somebody to do it.
 */
@ServiceTest
class CandidateGroupsTest {

    /** In the place of a service, for a call that consults none. */
    private static final String NOBODY = "-";

    @Autowired private ProcessEngineConfigurationImpl engine;
    @Autowired private JdbcClient sql;

    @Test
    void everyTaskGoesToAServiceThatHoldsItsFunction() {
        List<UserTask> tasks = Drawn.all(UserTask.class);
        assertThat(tasks).isNotEmpty();
        List<Map<String, Object>> answers = answersOfTables();
        for (UserTask task : tasks) {
            String drawn = Objects.requireNonNull(task.getCamundaCandidateGroups(), task.getId());
            for (Map<String, Object> given : answers) {
                if (drawn.contains("AVIS") && NOBODY.equals(given.get("service"))) {
                    continue;
                }
                String group = group(drawn, given);
                String[] parts = group.split(":", -1);
                assertThat(parts).as("%s with %s", task.getId(), given).hasSize(3);
                String function =
                        drawn.contains("signatoryFunction")
                                ? String.valueOf(given.get("signatoryFunction"))
                                : parts[0];
                assertThat(holds(parts[1], parts[2], function, given))
                        .as("%s with %s: %s holds %s", task.getId(), given, parts[2], function)
                        .isTrue();
                assertThat(DemoPeople.all())
                        .as("somebody of %s", group)
                        .anyMatch(person -> person.works(group));
            }
        }
    }

    /** Each service that a call may consult, with each signatory that may have to sign for it. */
    private static List<Map<String, Object>> answersOfTables() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Path file : Drawn.files("seeds/calls", "call.json")) {
            JsonNode call = JsonMapper.shared().readTree(file.toFile());
            String ruleSet = call.get("ruleSet").asString();
            Set<String> signatories = Drawn.answers("signatoryFunction", ruleSet);
            assertThat(signatories).as(ruleSet).isNotEmpty();
            var services = new TreeSet<>(Drawn.answers("service", ruleSet));
            if (services.isEmpty()) {
                services.add(NOBODY);
            }
            for (String service : services) {
                for (String signatory : signatories) {
                    all.add(
                            Map.of(
                                    "authority", call.get("authority").asString(),
                                    "scheme", call.get("scheme").asString(),
                                    "department", call.get("department").asString(),
                                    "service", service,
                                    "signatoryFunction", signatory));
                }
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

    private boolean holds(
            String authority, String service, String function, Map<String, Object> given) {
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
                        .param("scheme", given.get("scheme"))
                        .param("territory", given.get("department"))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
