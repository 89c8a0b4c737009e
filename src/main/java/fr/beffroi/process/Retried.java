package fr.beffroi.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that is tried again as a whole, three times at most and a little later each time, when
 * it lost a race in the engine (optimistic locking) or in the database (deadlock, SQLState 40P01).
 *
 * <p>To be put on the method that opens the transaction: each attempt has a transaction of its own.
 * Called inside a transaction, it is not tried again; who opened that transaction must.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
