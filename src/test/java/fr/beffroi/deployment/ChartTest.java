package fr.beffroi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final Path CHART = Path.of("helm/beffroi");
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private static final String PRODUCTION = "helm/beffroi/values-production.yaml";

    @Test
    void holdsTogether() {
        var result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void rendersManifestsThatKubernetesKnows(@Nullable String values) {
        List<HasMetadata> manifests = render(values);

        assertThat(manifests)
                .extracting(HasMetadata::getKind)
                .contains(
                        "Deployment",
                        "Service",
                        "PodDisruptionBudget",
                        "PersistentVolumeClaim",
                        "ServiceAccount");
        manifests.forEach(manifest -> UnknownFields.refuseIn(manifest));
    }

    @Test
    void productionHasSeveralReplicasAndACertificate() {
        List<HasMetadata> manifests = render(PRODUCTION);

        assertThat(deployment(manifests).getSpec().getReplicas()).isEqualTo(3);
        assertThat(manifests).extracting(HasMetadata::getKind).contains("Ingress");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void runsWithoutPrivilegesWithProbesAndLimits(@Nullable String values) {
        var pod = deployment(render(values)).getSpec().getTemplate().getSpec();
        var container = pod.getContainers().getFirst();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getReadinessProbe().getHttpGet().getPath())
                .isEqualTo("/actuator/health/readiness");
        assertThat(container.getLivenessProbe()).isNotNull();
        assertThat(container.getStartupProbe()).isNotNull();
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void passwordsComeFromSecretsAlone(@Nullable String values) {
        assertThat(environment(values))
                .filteredOn(variable -> variable.getName().contains("PASSWORD"))
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void setsOnlyVariablesThatTheServiceReads(@Nullable String values) {
        assertThat(environment(values))
                .allSatisfy(variable ->
                        assertThat(KnownVariables.contains(variable.getName()))
                                .as(variable.getName())
                                .isTrue());
    }

    private static List<EnvVar> environment(@Nullable String values) {
        return deployment(render(values))
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv();
    }

    private static Deployment deployment(List<HasMetadata> manifests) {
        return manifests.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> render(@Nullable String values) {
        var command = new Helm(CHART).template().withName("guichet");
        if (values != null) {
            command = command.withValuesFile(Path.of(values));
        }
        return Arrays.stream(command.call().split("(?m)^---$"))
                .filter(text -> text.contains("kind:"))
                .map(text -> SERIALIZATION.<HasMetadata>unmarshal(text))
                .toList();
    }
}
