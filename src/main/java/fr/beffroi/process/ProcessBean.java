package fr.beffroi.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that the expressions of the drawn processes may name; no other bean is visible to them.
 */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    /** The name used in the drawings, such as {@code receipts}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
