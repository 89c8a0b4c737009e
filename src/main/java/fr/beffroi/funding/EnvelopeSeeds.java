package fr.beffroi.funding;

import fr.beffroi.kernel.TimeOrderedUuid;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new installation its envelopes; one that exists already keeps its own amount. */
@Component
class EnvelopeSeeds implements ApplicationRunner {

    private final JdbcClient db;
    private final JsonMapper json;

    EnvelopeSeeds(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource file : resolver.getResources("classpath*:seeds/envelopes/*.json")) {
            try (InputStream content = file.getInputStream()) {
                load(json.readValue(content, EnvelopeSeed.class), null);
            }
        }
    }

    private void load(EnvelopeSeed seed, @Nullable UUID parent) {
        seed.check();
        db.sql(
                        """
                        insert into envelope
                            (id, code, parent_id, label, authority, fund, programme, year, territory, amount)
                        values
                            (:id, :code, :parent, :label, :authority, :fund, :programme, :year,
                             :territory, :amount)
                        on conflict (code) do nothing
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("code", seed.code())
                .param("parent", parent)
                .param("label", seed.label())
                .param("authority", seed.authority())
                .param("fund", seed.fund())
                .param("programme", seed.programme())
                .param("year", seed.year())
                .param("territory", seed.territory())
                .param("amount", seed.amount())
                .update();
        UUID id =
                db.sql("select id from envelope where code = :code")
                        .param("code", seed.code())
                        .query(UUID.class)
                        .single();
        seed.delegated().forEach(part -> load(part.under(seed), id));
    }
}
