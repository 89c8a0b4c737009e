package fr.beffroi.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a thread sends to the database: {@code during(() -> …)}. */
public final class StatementCount implements BeanPostProcessor {

    private static final Set<String> STATEMENTS =
            Set.of("prepareStatement", "prepareCall", "createStatement");

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    /** The statements that this work sends, in this thread. */
    public static List<String> during(Runnable work) {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static void sent(String method, Object @Nullable [] arguments) {
        List<String> sent = SENT.get();
        if (sent != null && STATEMENTS.contains(method)) {
            sent.add(arguments == null || arguments.length == 0 ? method : "" + arguments[0]);
        }
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return counted(super.getConnection(user, password));
        }

        private static Connection counted(Connection connection) {
            InvocationHandler counting =
                    (_, method, arguments) -> {
                        sent(method.getName(), arguments);
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    };
            return (Connection)
                    Proxy.newProxyInstance(
                            StatementCount.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            counting);
        }
    }
}
