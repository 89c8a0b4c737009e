package fr.beffroi.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Where sessions are kept: in the database, so that any replica answers. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** Two requests of one session may write the same attribute at once: the later one wins. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterWriteWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
