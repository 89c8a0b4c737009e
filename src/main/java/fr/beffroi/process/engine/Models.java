package fr.beffroi.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Decision tables by the version tag that they all carry, such as FIPD-2027-62.r1. A revision
     * comes with the tables that it changes, and has those of the revision before it for the rest.
     */
    Map<String, List<Model>> ruleSets() {
        Map<String, List<RuleTable>> own = new HashMap<>();
        for (Model table : ending(".dmn").toList()) {
            RuleTable read = RuleTable.read(table);
            own.computeIfAbsent(read.tag(), _ -> new ArrayList<>()).add(read);
        }
        Map<String, List<Model>> sets = new TreeMap<>();
        own.keySet().forEach(tag -> sets.put(tag, models(whole(tag, own))));
        return sets;
    }

    private static List<RuleTable> whole(String tag, Map<String, List<RuleTable>> own) {
        List<RuleTable> tables = new ArrayList<>(own.getOrDefault(tag, List.of()));
        Set<String> changed =
                tables.stream().map(RuleTable::decision).collect(Collectors.toUnmodifiableSet());
        RuleTable.tagBefore(tag)
                .filter(own::containsKey)
                .ifPresent(before ->
                        whole(before, own).stream()
                                .filter(table -> !changed.contains(table.decision()))
                                .map(table -> table.under(tag))
                                .forEach(tables::add));
        return tables;
    }

    private static List<Model> models(List<RuleTable> tables) {
        return tables.stream().map(RuleTable::file).toList();
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
