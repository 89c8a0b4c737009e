package fr.beffroi.account.web;

import fr.beffroi.account.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The addresses that ask for no account, for those who stand before the controllers. */
@Component
class OpenAddresses {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /**
     * @param mappings looked for late: the doors are built before the controllers
     */
    OpenAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether a controller open to all answers this request. */
    boolean has(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream().anyMatch(mapping -> isOpen(mapping, request));
    }

    private static boolean isOpen(
            RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            HandlerExecutionChain found = mapping.getHandler(request);
            return found != null
                    && found.getHandler() instanceof HandlerMethod method
                    && (AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)
                            || AnnotatedElementUtils.hasAnnotation(
                                    method.getBeanType(), OpenToAll.class));
        } catch (Exception e) {
            // No controller takes such a request: nobody answers it, signed in or not.
            return false;
        }
    }
}
