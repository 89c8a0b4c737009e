package fr.beffroi.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the pages: French, the language of the administration, until the person chooses
 * another by {@code ?langue=en}; the choice is kept a year in a cookie.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final List<String> OFFERED = List.of("fr", "en");
    static final String PARAMETER = "langue";

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("beffroi-langue");
        resolver.setDefaultLocale(Locale.FRENCH);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setLanguageTagCompliant(true);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Object handler) {
                        String chosen = request.getParameter(PARAMETER);
                        if (chosen != null && OFFERED.contains(chosen)) {
                            localeResolver(request).setLocale(request, response, Locale.of(chosen));
                        }
                        return true;
                    }
                });
    }

    private static LocaleResolver localeResolver(HttpServletRequest request) {
        return java.util.Objects.requireNonNull(
                org.springframework.web.servlet.support.RequestContextUtils.getLocaleResolver(
                        request));
    }
}
