package fr.beffroi.process.engine;

import fr.beffroi.process.ProcessBean;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * What expressions of the drawings see of the service: beans marked {@link ProcessBean}, found by
 * name when an expression is evaluated, and nothing else.
 */
@Component
class ProcessBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory factory;

    ProcessBeans(ListableBeanFactory factory) {
        this.factory = factory;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && factory.containsBean(bean)
                && factory.findAnnotationOnBean(bean, ProcessBean.class) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String bean && containsKey(bean) ? factory.getBean(bean) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Set<Entry<Object, Object>> entries = new LinkedHashSet<>();
        for (String name : factory.getBeanNamesForAnnotation(ProcessBean.class)) {
            entries.add(new SimpleImmutableEntry<>(name, factory.getBean(name)));
        }
        return entries;
    }
}
