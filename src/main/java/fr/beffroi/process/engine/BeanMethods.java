package fr.beffroi.process.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.ReflectionUtils;

/** The methods that a drawing may call on a bean: by name and number of values, one of each. */
public final class BeanMethods {

    private BeanMethods() {}

    /**
     * Methods of that name and number of parameters; a drawing can name one only if it is alone.
     */
    public static List<Method> find(Class<?> bean, String name, int parameters) {
        return Stream.of(ReflectionUtils.getUniqueDeclaredMethods(bean))
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == parameters)
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }
}
