package fr.beffroi.organisation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the register that is asked. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    Register register(RegisterSettings settings, JsonMapper json, Clock clock) {
        return settings.isSet()
                ? new SearchedRegister(settings, new SearchAnswers(json), clock)
                : new RegisterFile();
    }
}
