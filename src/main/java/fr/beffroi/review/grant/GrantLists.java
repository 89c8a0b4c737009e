package fr.beffroi.review.grant;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports, when the service starts, the lists described in {@code beffroi.grants.lists}. */
@Component
class GrantLists implements ApplicationRunner {

    private final GrantSettings settings;
    private final GrantImport grants;
    private final JsonMapper json;

    GrantLists(GrantSettings settings, GrantImport grants, JsonMapper json) {
        this.settings = settings;
        this.grants = grants;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource description : resolver.getResources(settings.lists())) {
            GrantListFile list = GrantListFile.of(json.readTree(bytes(description)));
            grants.replace(list, bytes(description.createRelative(list.file())));
        }
    }

    private static byte[] bytes(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
