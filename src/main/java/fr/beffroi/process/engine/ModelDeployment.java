package fr.beffroi.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that came with the service. The drawings go together, all or none: call
 * activities are bound to their deployment. The tables of each rule set have a deployment of their
 * own, made once: a table in use never changes, a change is a new revision of its set's tag, which
 * comes with the tables that it changes. A set may get a table that it did not have, for a step
 * that is new.
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
        Map<String, String> deployed = deployed(tag);
        List<Model> added = new ArrayList<>();
        for (Model file : files) {
            String inUse = deployed.get(file.name());
            if (inUse == null) {
                added.add(file);
            } else if (!inUse.equals(file.text())) {
                throw new IllegalStateException(
                        "%s differs from what is in use as %s: give the set a new revision"
                                .formatted(file.name(), tag));
            }
        }
        // A table that the set did not have changes no answer given so far.
        deployTogether(tag, added);
    }

    /** The texts of a set's tables by the name of their file. */
    private Map<String, String> deployed(String tag) {
        Map<String, String> texts = new HashMap<>();
        for (var deployment : repository.createDeploymentQuery().deploymentName(tag).list()) {
            for (String file : repository.getDeploymentResourceNames(deployment.getId())) {
                texts.put(file, text(deployment.getId(), file));
            }
        }
        return texts;
    }

    private String text(String deployment, String file) {
        try (InputStream deployed = repository.getResourceAsStream(deployment, file)) {
            return new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
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
