package fr.beffroi.authority;

import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.WhileReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuthorities implements Authorities {

    private final JdbcClient jdbc;

    JdbcAuthorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Authority get(String code) {
        return jdbc.sql("select code, name, siret, kind, address from authority where code = :code")
                .param("code", code)
                .query(JdbcAuthorities::authority)
                .optional()
                .orElseThrow(() -> new NotFound("authority " + code));
    }

    @Override
    public List<Authority> all() {
        return jdbc.sql("select code, name, siret, kind, address from authority order by name")
                .query(JdbcAuthorities::authority)
                .list();
    }

    @Override
    public AuthorityService service(String authority, String service) {
        return jdbc.sql(
                        """
                        select authority, code, name, address, email, telephone
                        from authority_service
                        where authority = :authority and code = :service
                        """)
                .param("authority", authority)
                .param("service", service)
                .query(JdbcAuthorities::service)
                .optional()
                .orElseThrow(() -> new NotFound("service " + authority + ' ' + service));
    }

    @Override
    public List<AuthorityService> holders(String function, String authority) {
        return jdbc.sql(
                        """
                        select s.authority, s.code, s.name, s.address, s.email, s.telephone
                        from authority_service s
                        where s.authority = :authority
                          and exists (select from service_function f
                                      where f.authority = s.authority and f.service = s.code
                                        and f.function = :function)
                        order by s.name
                        """)
                .param("authority", authority)
                .param("function", function)
                .query(JdbcAuthorities::service)
                .list();
    }

    @Override
    public List<AuthorityService> services() {
        return WhileReading.once("services of authorities", this::allServices);
    }

    private List<AuthorityService> allServices() {
        return jdbc.sql(
                        """
                        select authority, code, name, address, email, telephone
                        from authority_service order by authority, code
                        """)
                .query(JdbcAuthorities::service)
                .list();
    }

    @Override
    public Optional<AuthorityService> holding(
            String function, String authority, String scheme, String territory) {
        return jdbc.sql(
                        """
                        select s.authority, s.code, s.name, s.address, s.email, s.telephone
                        from service_function f
                        join authority_service s
                          on s.authority = f.authority and s.code = f.service
                        where f.authority = :authority and f.function = :function
                          and (f.scheme is null or f.scheme = :scheme)
                          and (f.territory is null or f.territory = :territory)
                        order by num_nonnulls(f.scheme, f.territory) desc, f.scheme nulls last, s.code
                        limit 1
                        """)
                .param("function", function)
                .param("authority", authority)
                .param("scheme", scheme)
                .param("territory", territory)
                .query(JdbcAuthorities::service)
                .optional();
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        return new Authority(
                row.getString("code"),
                row.getString("name"),
                row.getString("siret"),
                row.getString("kind"),
                row.getString("address"));
    }

    private static AuthorityService service(ResultSet row, int number) throws SQLException {
        return new AuthorityService(
                row.getString("authority"),
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                row.getString("email"),
                row.getString("telephone"));
    }
}
