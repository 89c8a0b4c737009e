package fr.beffroi.authority;

import fr.beffroi.kernel.Seed;
import fr.beffroi.kernel.SeedFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads {@code seeds/authorities}, one file per authority. What is already in the database stays as
 * it is: an administrator may have corrected an address since.
 */
@Component
@Order(10)
class AuthoritySeed implements Seed {

    private final SeedFiles files;
    private final JdbcClient jdbc;

    AuthoritySeed(SeedFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    record File(
            String code,
            String name,
            @Nullable String siret,
            String kind,
            String address,
            List<Service> services) {}

    record Service(
            String code,
            String name,
            String address,
            String email,
            String telephone,
            List<Function> functions) {}

    record Function(String function, @Nullable String scheme, @Nullable String territory) {}

    @Override
    public void load() {
        files.read("authorities", File.class).forEach(this::add);
    }

    private void add(File authority) {
        jdbc.sql(
                        """
                        insert into authority (code, name, siret, kind, address)
                        values (:code, :name, :siret, :kind, :address)
                        on conflict do nothing
                        """)
                .param("code", authority.code())
                .param("name", authority.name())
                .param("siret", authority.siret())
                .param("kind", authority.kind())
                .param("address", authority.address())
                .update();
        authority.services().forEach(service -> add(authority.code(), service));
    }

    private void add(String authority, Service service) {
        int added =
                jdbc.sql(
                                """
                                insert into authority_service
                                  (authority, code, name, address, email, telephone)
                                values (:authority, :code, :name, :address, :email, :telephone)
                                on conflict do nothing
                                """)
                        .param("authority", authority)
                        .param("code", service.code())
                        .param("name", service.name())
                        .param("address", service.address())
                        .param("email", service.email())
                        .param("telephone", service.telephone())
                        .update();
        if (added == 1) {
            service.functions().forEach(function -> add(authority, service.code(), function));
        }
    }

    private void add(String authority, String service, Function held) {
        jdbc.sql(
                        """
                        insert into service_function
                          (authority, service, function, scheme, territory)
                        values (:authority, :service, :function, :scheme, :territory)
                        on conflict do nothing
                        """)
                .param("authority", authority)
                .param("service", service)
                .param("function", held.function())
                .param("scheme", held.scheme())
                .param("territory", held.territory())
                .update();
    }
}
