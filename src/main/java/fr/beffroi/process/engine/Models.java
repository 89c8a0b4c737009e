package fr.beffroi.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The drawings and decision tables that came with the service. */
@Component
class Models {

    private final ResourcePatternResolver resources;

    Models(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    List<Model> drawings() {
        return find("bpmn");
    }

    /** Decision tables by the version tag that they all carry, such as FIPD-2027-62.r1. */
    Map<String, List<Model>> ruleSets() {
        Map<String, List<Model>> sets = new TreeMap<>();
        for (Model table : find("dmn")) {
            sets.computeIfAbsent(tagOf(table), _ -> new ArrayList<>()).add(table);
        }
        return sets;
    }

    private static String tagOf(Model table) {
        List<String> tags =
                Dmn.readModelFromStream(table.open())
                        .getModelElementsByType(Decision.class)
                        .stream()
                        .map(Decision::getVersionTag)
                        .distinct()
                        .toList();
        if (tags.size() != 1 || tags.getFirst() == null) {
            throw new IllegalStateException(
                    table.name() + " must carry one version tag, has " + tags);
        }
        return tags.getFirst();
    }

    private List<Model> find(String extension) {
        try {
            return Stream.of(resources.getResources("classpath*:processes/**/*." + extension))
                    .map(Model::of)
                    .sorted(Comparator.comparing(Model::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
