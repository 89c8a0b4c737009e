package fr.beffroi.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files below {@code seeds/} on the class path. */
@Component
public class SeedFiles {

    private final JsonMapper json;
    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    SeedFiles(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads every file of a folder, one value per file, by order of file name. A class path that
     * leads twice to the same folder gives each file once.
     *
     * @param folder below {@code seeds/}, such as {@code authorities}
     */
    public <T> List<T> read(String folder, Class<T> type) {
        Map<String, Resource> files = new TreeMap<>();
        for (Resource file : find("classpath*:seeds/" + folder + "/*.json")) {
            files.putIfAbsent(String.valueOf(file.getFilename()), file);
        }
        return files.values().stream().map(file -> parse(file, type)).toList();
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T parse(Resource file, Class<T> type) {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
