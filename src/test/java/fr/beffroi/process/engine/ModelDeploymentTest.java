package fr.beffroi.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.process.EngineTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@EngineTest
class ModelDeploymentTest {

    private static final String RULES = "processes/schemes/test/rules.dmn";

    @Autowired private RepositoryService repository;
    @Autowired private Models shipped;

    @TempDir private Path folder;

    @Test
    void aFileHasOneNameWhereverTheServiceStarts() throws IOException {
        assertThat(shipped.drawings())
                .extracting(Model::name)
                .contains("processes/application-intake.bpmn", "processes/steps/review.bpmn");

        Path jar = folder.resolve("service.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var packed = new JarOutputStream(out)) {
            packed.putNextEntry(new JarEntry("BOOT-INF/classes/processes/"));
            packed.putNextEntry(new JarEntry("BOOT-INF/classes/processes/steps/"));
            packed.putNextEntry(new JarEntry("BOOT-INF/classes/processes/steps/review.bpmn"));
            packed.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        URI root = URI.create("jar:" + jar.toUri() + "!/BOOT-INF/classes/");
        try (var classes = new URLClassLoader(new java.net.URL[] {root.toURL()}, null)) {
            assertThat(new Models(new PathMatchingResourcePatternResolver(classes)).drawings())
                    .containsExactly(new Model("processes/steps/review.bpmn", "<x/>"));
        }
    }

    @Test
    void nothingIsDeployedTwiceAndOneChangeDeploysAllDrawings() {
        String one = "one-" + UUID.randomUUID();
        String two = "two-" + UUID.randomUUID();
        var files = List.of(drawing(one, "Un"), drawing(two, "Deux"));
        String name = "together-" + one;

        deployment(name, files).deploy();
        deployment(name, files).deploy();
        assertThat(versions(one)).isEqualTo(1);

        deployment(name, List.of(files.getFirst(), drawing(two, "Deux, autrement"))).deploy();
        assertThat(versions(one)).as("bound to its deployment, so deployed with it").isEqualTo(2);
        assertThat(versions(two)).isEqualTo(2);
    }

    @Test
    void aDrawingThatIsWrongKeepsAllOthersOutToo() {
        String right = "right-" + UUID.randomUUID();
        var files =
                List.of(
                        drawing(right, "Juste"),
                        new Model("processes/wrong.bpmn", "<definitions>not BPMN</definitions>"));
        assertThatThrownBy(() -> deployment("wrong-" + right, files).deploy())
                .isInstanceOf(RuntimeException.class);
        assertThat(versions(right)).isZero();
    }

    @Test
    void aProcessWithoutTimeToLiveIsRefused() {
        String id = "endless-" + UUID.randomUUID();
        var endless =
                new Model(
                        "processes/endless.bpmn",
                        drawing(id, "Sans fin")
                                .text()
                                .replaceFirst(" camunda:historyTimeToLive=\"[^\"]*\"", ""));
        ModelDeployment deployment = deployment("endless-" + id, List.of(endless));
        // The engine's own setting would fill the gap at run time; the drawing must say it.
        assertThat(endless.text()).doesNotContain("historyTimeToLive");
        assertThatThrownBy(deployment::deploy).hasMessageContaining("historyTimeToLive");
    }

    @Test
    void aRuleSetInUseNeverChanges() {
        String tag = "TEST-" + UUID.randomUUID();
        var first = rules(tag, "P1M");
        deployment("none", List.of(first)).deploy();
        deployment("none", List.of(first)).deploy();

        assertThatThrownBy(() -> deployment("none", List.of(rules(tag, "P2M"))).deploy())
                .hasMessageContaining(RULES)
                .hasMessageContaining("new revision");
    }

    @Test
    void aRuleSetInUseMayGetATableThatItDidNotHave() {
        String tag = "TEST-" + UUID.randomUUID();
        var first = rules(tag, "P1M");
        var second =
                new Model(
                        "processes/schemes/test/more.dmn",
                        rules(tag, "P3M").text().replace("id=\"rules\"", "id=\"more\""));
        deployment("none", List.of(first)).deploy();
        deployment("none", List.of(first, second)).deploy();
        deployment("none", List.of(first, second)).deploy();

        assertThat(tables(tag)).isEqualTo(2);
        var changed = new Model(second.name(), second.text().replace("P3M", "P4M"));
        assertThatThrownBy(() -> deployment("none", List.of(first, changed)).deploy())
                .hasMessageContaining("new revision");
    }

    @Test
    void aTableWithoutTagIsRefused() {
        var untagged =
                new Model(RULES, rules("X", "P1M").text().replace("camunda:versionTag=\"X\"", ""));
        assertThatThrownBy(() -> deployment("none", List.of(untagged)).deploy())
                .hasMessageContaining("version tag");
    }

    private ModelDeployment deployment(String name, List<Model> files) {
        return new ModelDeployment(repository, new Models(files), name);
    }

    private long versions(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).count();
    }

    private long tables(String tag) {
        return repository.createDecisionDefinitionQuery().versionTag(tag).count();
    }

    private static Model drawing(String id, String name) {
        return new Model(
                "processes/" + id + ".bpmn",
                Bpmn.convertToString(
                        Bpmn.createExecutableProcess(id)
                                .name(name)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .done()));
    }

    private static Model rules(String tag, String period) {
        return new Model(
                RULES,
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                  <decision id="rules" name="rules" camunda:versionTag="%s"
                      camunda:historyTimeToLive="P1D">
                    <decisionTable id="t">
                      <output id="o" name="period" typeRef="string" />
                      <rule id="r"><outputEntry id="e"><text>"%s"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                        .formatted(tag, period));
    }
}
