package fr.beffroi.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that came with the service. The drawings go together, all or none: call
 * activities are bound to their deployment. The tables of each rule set have a deployment of their
 * own, made once: a set in use never changes, a change is a new revision of its tag.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    private final RepositoryService repository;
    private final Models models;
    private final String name;
    private volatile boolean done;

    @Autowired
    ModelDeployment(RepositoryService repository, Models models) {
        this(repository, models, "processes");
    }

    /**
     * @param name of the deployment of the drawings
     */
    ModelDeployment(RepositoryService repository, Models models, String name) {
        this.repository = repository;
        this.models = models;
        this.name = name;
    }

    @Override
    public void start() {
        deploy();
        done = true;
    }

    void deploy() {
        models.ruleSets().forEach(this::deployOnce);
        deployTogether(name, models.drawings());
    }

    /** Nothing happens when every file is as it was; else all are deployed again. */
    private void deployTogether(String deploymentName, List<Model> files) {
        if (files.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(deploymentName);
        deployment.enableDuplicateFiltering(false);
        for (Model file : files) {
            refuseWithoutTimeToLive(file);
            deployment.addInputStream(file.name(), file.open());
        }
        deployment.deploy();
    }

    /** The engine's own setting would fill the gap, unseen by who reads the drawing. */
    private static void refuseWithoutTimeToLive(Model file) {
        if (!file.text().contains("camunda:historyTimeToLive=")) {
            throw new IllegalStateException(file.name() + " has no camunda:historyTimeToLive");
        }
    }

    private void deployOnce(String tag, List<Model> files) {
        var earlier = repository.createDeploymentQuery().deploymentName(tag).singleResult();
        if (earlier == null) {
            deployTogether(tag, files);
            return;
        }
        for (Model file : files) {
            if (!isAsDeployed(earlier.getId(), file)) {
                throw new IllegalStateException(
                        "%s differs from what is in use as %s: give the set a new revision"
                                .formatted(file.name(), tag));
            }
        }
    }

    private boolean isAsDeployed(String deployment, Model file) {
        if (!repository.getDeploymentResourceNames(deployment).contains(file.name())) {
            return false;
        }
        try (InputStream deployed = repository.getResourceAsStream(deployment, file.name())) {
            return file.text().equals(new String(deployed.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the web server opens, and before jobs are executed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
