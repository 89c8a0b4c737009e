package fr.beffroi.process.engine;

import fr.beffroi.process.ProcessBean;
import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.util.ReflectionUtils;

/**
 * Calls a method of a {@link ProcessBean}. Unlike the engine's own way it needs no public class,
 * and gives the method what it asks for: an {@code ApplicationId} or a date where the process
 * carries a text.
 */
class BeanCalls extends ELResolver {

    private final FormattingConversionService conversions = conversions();

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] values) {
        if (base == null || method == null || !isProcessBean(base)) {
            return null;
        }
        context.setPropertyResolved(true);
        @Nullable Object[] given = values == null ? new Object[0] : values;
        return call(base, find(base, method.toString(), given.length), given);
    }

    private static FormattingConversionService conversions() {
        var conversions = new DefaultFormattingConversionService(false);
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(conversions);
        return conversions;
    }

    private static boolean isProcessBean(Object base) {
        return AnnotatedElementUtils.hasAnnotation(
                AopUtils.getTargetClass(base), ProcessBean.class);
    }

    private static Method find(Object base, String name, int parameters) {
        Class<?> bean = AopUtils.getTargetClass(base);
        List<Method> found = BeanMethods.find(bean, name, parameters);
        if (found.size() != 1) {
            throw new MethodNotFoundException(
                    "%d methods %s with %d parameters in %s"
                            .formatted(found.size(), name, parameters, bean.getName()));
        }
        return AopUtils.selectInvocableMethod(found.getFirst(), base.getClass());
    }

    private @Nullable Object call(Object base, Method method, @Nullable Object[] given) {
        try {
            ReflectionUtils.makeAccessible(method);
            return method.invoke(base, converted(method.getParameterTypes(), given));
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private @Nullable Object[] converted(Class<?>[] wanted, @Nullable Object[] given) {
        @Nullable Object[] converted = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            converted[i] = conversions.convert(given[i], wanted[i]);
        }
        return converted;
    }

    @Override
    public @Nullable Object getValue(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(
            ELContext context,
            @Nullable Object base,
            @Nullable Object property,
            @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(
            ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }
}
