package fr.beffroi.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.EngineTest;
import fr.beffroi.process.ProcessBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

@EngineTest
class ProcessExpressionsTest {

    private static final String ID = "0190a000-0000-7000-9000-000000000001";

    @Autowired private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${noSuchBean.call()}",
                "${dataSource.getConnection()}",
                "${jdbcClient.toString()}",
                "${processes.start('x', 'y', null)}",
                "${seen.noSuchMethod()}",
                "${seen.application()}",
                "${seen.twice('x')}",
            })
    void whatIsNotAMethodOfAMarkedBeanIsRefused(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBeanNeedNotBePublicAndGetsItsOwnKindOfValue() {
        assertThat(value("${seen.application('" + ID + "')}")).isEqualTo("application " + ID);
        assertThat(value("${seen.day('2026-12-01')}")).isEqualTo("TUESDAY");
        assertThat(value("${seen.nothing(null)}")).isEqualTo("nothing");
    }

    @Test
    void datesAreToldInTheEnginesOwnWay() {
        assertThat(value("${seen.moment()}")).isEqualTo(Date.from(Instant.EPOCH));
        assertThat(value("${seen.newYear()}"))
                .isEqualTo(Date.from(Instant.parse("2026-12-31T23:00:00Z")));
    }

    private @Nullable Object value(String expression) {
        return engine.getCommandExecutorTxRequired()
                .execute(_ ->
                        engine.getExpressionManager()
                                .createExpression(expression)
                                .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    @TestComponent
    @ProcessBean("seen")
    static class Seen {

        String application(ApplicationId id) {
            return "application " + id;
        }

        String day(LocalDate day) {
            return day.getDayOfWeek().name();
        }

        String nothing(@Nullable String nothing) {
            return nothing == null ? "nothing" : nothing;
        }

        Instant moment() {
            return Instant.EPOCH;
        }

        LocalDate newYear() {
            return LocalDate.of(2027, 1, 1);
        }

        String twice(String text) {
            return text;
        }

        String twice(UUID id) {
            return id.toString();
        }
    }
}
