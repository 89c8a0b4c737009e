package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its visitors, and looks at what they met once it is over. */
class VisitorsExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(VisitorsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Visitors.class, _ -> new Visitors(address), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(NAMESPACE).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        boolean failed = context.getExecutionException().isPresent();
        try {
            if (failed) {
                photograph(context, visitors.present());
            } else {
                assertThat(visitors.present()).flatExtracting(Visitor::complaints).isEmpty();
            }
        } finally {
            visitors.present().forEach(Visitor::close);
        }
    }

    private static void photograph(ExtensionContext context, List<Visitor> visitors) {
        String name =
                context.getRequiredTestClass().getSimpleName()
                        + '-'
                        + context.getRequiredTestMethod().getName();
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).photograph(Path.of("target/browser", name + '-' + i + ".png"));
        }
    }
}
