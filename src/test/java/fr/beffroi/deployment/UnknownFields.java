package fr.beffroi.deployment;

import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields that no Kubernetes object has: the client's model keeps them silently in its
 * "additional properties", so each object is walked.
 */
final class UnknownFields {

    private UnknownFields() {}

    static void refuseIn(Object manifest) {
        walk(manifest, manifest.getClass().getSimpleName());
    }

    private static void walk(Object value, String path) {
        switch (value) {
            case Iterable<?> list -> {
                int index = 0;
                for (Iterator<?> it = list.iterator(); it.hasNext(); index++) {
                    walkIfPresent(it.next(), path + '[' + index + ']');
                }
            }
            case Map<?, ?> map -> map.forEach((key, each) -> walkIfPresent(each, path + '.' + key));
            default -> walkModel(value, path);
        }
    }

    private static void walkIfPresent(@Nullable Object value, String path) {
        if (value != null) {
            walk(value, path);
        }
    }

    private static void walkModel(Object value, String path) {
        if (!value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            return;
        }
        for (var method : value.getClass().getMethods()) {
            if (method.getParameterCount() != 0 || !method.getName().startsWith("get")) {
                continue;
            }
            Object inner = call(value, method);
            if (method.getName().equals("getAdditionalProperties")
                    && inner instanceof Map<?, ?> unknown
                    && !unknown.isEmpty()) {
                throw new AssertionError("Unknown fields " + unknown.keySet() + " at " + path);
            }
            walkIfPresent(inner, path + '.' + method.getName().substring(3));
        }
    }

    private static @Nullable Object call(Object value, Method method) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
