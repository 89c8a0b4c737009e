package fr.beffroi.process.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The drawings that processes follow, each read once: there are few, and they never change. */
@Component
class Drawings {

    private final RepositoryService repository;
    private final Map<String, Drawing> read = new ConcurrentHashMap<>();

    Drawings(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * @param definition the engine's id of one version of a process
     */
    Drawing of(String definition) {
        return read.computeIfAbsent(definition, this::read);
    }

    private Drawing read(String definition) {
        try (InputStream bpmn = repository.getProcessModel(definition)) {
            return Drawing.of(bpmn.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
