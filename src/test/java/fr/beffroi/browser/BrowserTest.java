package fr.beffroi.browser;

import fr.beffroi.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that visits the running service with a real browser: its methods take {@link Visitors}. It
 * fails if a page logged an error or broke the content security policy; a failed test leaves
 * screenshots in {@code target/browser}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ExtendWith(VisitorsExtension.class)
public @interface BrowserTest {}
