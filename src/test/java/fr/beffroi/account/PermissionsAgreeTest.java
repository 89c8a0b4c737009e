package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.testing.ServiceTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One rule, two forms: a check on an object and a condition on a list never disagree. */
@ServiceTest
class PermissionsAgreeTest {

    private static final Permission READ = new Permission("test.read");
    private static final int OBJECTS = 300;
    private static final int PEOPLE = 300;

    private final Random random = new Random(62_000);
    private final List<OrganisationId> organisations =
            Stream.generate(OrganisationId::next).limit(3).toList();

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void onObjectsWithOneScopeInTheRow() {
        var columns =
                new ResourceColumns(
                        "o.organisation",
                        "o.authority",
                        "o.scheme",
                        "o.territory",
                        "o.service",
                        "%s");
        compare(columns, () -> new Resource(Set.of(scope()), organisation()));
    }

    @Test
    void onObjectsWithScopesInATableOfTheirOwn() {
        var columns =
                new ResourceColumns(
                        "o.organisation",
                        "s.authority",
                        "s.scheme",
                        "s.territory",
                        "s.service",
                        "exists (select 1 from acl_scope s where s.object = o.id and %s)");
        compare(columns, () -> new Resource(scopes(), organisation()));
    }

    private void compare(ResourceColumns columns, Supplier<Resource> anyResource) {
        List<Resource> resources = Stream.generate(anyResource).limit(OBJECTS).toList();
        transaction.executeWithoutResult(status -> {
            store(resources);
            for (int i = 0; i < PEOPLE; i++) {
                compare(new RuleBook(rules()), grants(), columns, resources);
            }
            status.setRollbackOnly();
        });
    }

    private void compare(
            RuleBook book, List<Grant> grants, ResourceColumns columns, List<Resource> resources) {
        Set<Integer> allowed = new HashSet<>();
        for (int id = 0; id < resources.size(); id++) {
            if (book.allows(grants, READ, resources.get(id))) {
                allowed.add(id);
            }
        }
        SqlPredicate predicate = book.predicate(grants, READ, columns);
        List<Integer> listed =
                jdbc.sql("select o.id from acl_object o where " + predicate.sql())
                        .params(predicate.parameters())
                        .query((row, number) -> row.getInt(1))
                        .list();
        assertThat(new HashSet<>(listed)).as("grants %s", grants).isEqualTo(allowed);
        assertThat(allowed.isEmpty() || book.allowsSomewhere(grants, READ)).isTrue();
    }

    private void store(List<Resource> resources) {
        jdbc.sql(
                        """
                        create temporary table acl_object
                          (id int, organisation uuid, authority text, scheme text, territory text,
                           service text) on commit drop
                        """)
                .update();
        jdbc.sql(
                        """
                        create temporary table acl_scope
                          (object int, authority text, scheme text, territory text, service text)
                          on commit drop
                        """)
                .update();
        for (int id = 0; id < resources.size(); id++) {
            store(id, resources.get(id));
        }
    }

    private void store(int id, Resource resource) {
        OrganisationId organisation = resource.organisation();
        Scope first = resource.scopes().stream().findFirst().orElse(Scope.EVERYWHERE);
        UUID owner = organisation == null ? null : organisation.value();
        jdbc.sql("insert into acl_object values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(owner)
                .params(values(first))
                .update();
        for (Scope scope : resource.scopes()) {
            jdbc.sql("insert into acl_scope values (?, ?, ?, ?, ?)")
                    .params(id)
                    .params(values(scope))
                    .update();
        }
    }

    private static List<@Nullable Object> values(Scope scope) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(scope.authority());
        values.add(scope.scheme());
        values.add(scope.territory());
        values.add(scope.service());
        return values;
    }

    private List<AccessRule> rules() {
        return Stream.generate(() -> new AccessRule(READ, any(Role.values()), any(Reach.values())))
                .limit(random.nextInt(5))
                .toList();
    }

    private List<Grant> grants() {
        return Stream.generate(() -> new Grant(any(Role.values()), scope(), organisation()))
                .limit(random.nextInt(6))
                .toList();
    }

    private Set<Scope> scopes() {
        Set<Scope> scopes = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            scopes.add(scope());
        }
        return scopes;
    }

    private Scope scope() {
        return new Scope(
                maybe("PREF-62", "REG-32"),
                maybe("FIPD", "DETR"),
                maybe("62", "59"),
                maybe("BPD", "O'Hara"));
    }

    private @Nullable String maybe(String... values) {
        return random.nextInt(3) == 0 ? null : any(values);
    }

    private @Nullable OrganisationId organisation() {
        return random.nextInt(3) == 0 ? null : any(organisations.toArray(OrganisationId[]::new));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
