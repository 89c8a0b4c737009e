package fr.beffroi.process.version;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;

/** Why the engine brings an instance to no other version, in its own words. */
final class EngineRefusal {

    private EngineRefusal() {}

    /** Each step with what is wrong about it, then what is wrong about the whole. */
    static String said(MigratingProcessInstanceValidationReport report) {
        Stream<String> steps =
                report.getActivityInstanceReports().stream().map(EngineRefusal::step);
        Stream<String> begun =
                report.getTransitionInstanceReports().stream().map(EngineRefusal::step);
        return Stream.concat(Stream.concat(steps, begun), report.getFailures().stream())
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    private static String step(MigratingActivityInstanceValidationReport report) {
        return step(report.getSourceScopeId(), report.getFailures());
    }

    private static String step(MigratingTransitionInstanceValidationReport report) {
        return step(report.getSourceScopeId(), report.getFailures());
    }

    private static String step(String id, List<String> failures) {
        return id + " : " + String.join(", ", failures);
    }
}
