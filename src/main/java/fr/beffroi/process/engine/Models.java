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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The drawings and decision tables that came with the service. */
@Component
class Models {

    private final List<Model> files;

    @Autowired
    Models(ResourcePatternResolver resources) {
        this(Stream.concat(find(resources, "bpmn"), find(resources, "dmn")).toList());
    }

    Models(List<Model> files) {
        this.files = List.copyOf(files);
    }

    List<Model> drawings() {
        return ending(".bpmn").toList();
    }

    /** Decision tables by the version tag that they all carry, such as FIPD-2027-62.r1. */
    Map<String, List<Model>> ruleSets() {
        Map<String, List<Model>> sets = new TreeMap<>();
        for (Model table : ending(".dmn").toList()) {
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

    private Stream<Model> ending(String extension) {
        return files.stream().filter(file -> file.name().endsWith(extension));
    }

    private static Stream<Model> find(ResourcePatternResolver resources, String extension) {
        try {
            return Stream.of(resources.getResources("classpath*:processes/**/*." + extension))
                    .map(Model::of)
                    .sorted(Comparator.comparing(Model::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
