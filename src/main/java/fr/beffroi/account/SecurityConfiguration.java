package fr.beffroi.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How people come in. What each route asks for is said on its controller: {@link RouteGuard}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/connexion";
    static final String SIGN_OUT = "/deconnexion";

    private static final String PERMISSIONS_POLICY =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    PasswordEncoder passwordEncoder() {
        // Argon2id: 16 bytes of salt, 32 of hash, one lane, 19 MiB, two passes (OWASP).
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn passwords,
            SignInSucceeded succeeded,
            SignInFailed failed,
            SignOut signOut,
            AuthenticationEntryPoint signIn,
            AccessDeniedHandler refused,
            ObjectProvider<SecretAddresses> secrets) {
        var pagesToReturnTo = new PagesToReturnTo();
        succeeded.setRequestCache(pagesToReturnTo);
        return http.authorizeHttpRequests(routes ->
                        routes.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .authenticationManager(new ProviderManager(passwords))
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .usernameParameter("email")
                                .passwordParameter("password")
                                .successHandler(succeeded)
                                .failureHandler(failed))
                .logout(logout ->
                        logout.logoutRequestMatcher(
                                        PathPatternRequestMatcher.pathPattern(
                                                HttpMethod.POST, SIGN_OUT))
                                .addLogoutHandler(signOut)
                                .logoutSuccessUrl(SIGN_IN + "?fin"))
                .requestCache(cache -> cache.requestCache(pagesToReturnTo))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(signIn).accessDeniedHandler(refused))
                .csrf(csrf -> csrf.ignoringRequestMatchers(postsBySecret(secrets)))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static RequestMatcher[] postsBySecret(ObjectProvider<SecretAddresses> secrets) {
        return secrets.stream()
                .flatMap(addresses -> addresses.patterns().stream())
                .map(pattern -> PathPatternRequestMatcher.pathPattern(HttpMethod.POST, pattern))
                .toArray(RequestMatcher[]::new);
    }

    /** No text of a form holds a NUL, which the database refuses: such a request is a bad one. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PagePolicy.CONTENT_SECURITY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    @Bean
    WebMvcConfigurer routeRules(RouteGuard guard, LanguageOfPerson language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard);
                registry.addInterceptor(language);
            }
        };
    }
}
