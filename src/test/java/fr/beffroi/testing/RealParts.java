package fr.beffroi.testing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database, the broker, the mail server, the register, the antivirus and the clock that all
 * tests of one JVM share; they end with it.
 */
public final class RealParts {

    private static final LocalPostgres POSTGRES = LocalPostgres.temporary();
    private static final LocalKafka KAFKA = LocalKafka.temporary();
    private static final LocalMail MAIL = LocalMail.temporary();
    private static final LocalRegister REGISTER = LocalRegister.temporary();
    private static final LocalAddresses ADDRESSES = LocalAddresses.temporary();
    private static final @Nullable LocalClamd ANTIVIRUS =
            LocalClamd.isInstalled() ? LocalClamd.temporary() : null;
    private static final TurnableClock CLOCK = new TurnableClock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RealParts::stop, "stop-real-parts"));
    }

    private RealParts() {}

    public static Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>(POSTGRES.properties());
        all.putAll(KAFKA.properties());
        all.putAll(MAIL.properties());
        all.putAll(REGISTER.properties());
        all.putAll(ADDRESSES.properties());
        all.putAll(SomePartner.properties());
        // Tests execute jobs when they want them: see EngineJobs.
        all.put("beffroi.process.jobs", false);
        all.put(
                "beffroi.vault",
                "target/vault-of-tests-" + System.getProperty("surefire.forkNumber", "1"));
        if (ANTIVIRUS != null) {
            all.put("beffroi.antivirus.address", ANTIVIRUS.address());
            all.put("beffroi.antivirus.timeout", "20s");
            all.put("beffroi.antivirus.rest", "1s");
            all.put("beffroi.antivirus.every", "500ms");
        }
        return all;
    }

    /** The one clock of all tests: the engine knows one time for the whole JVM. */
    public static TurnableClock clock() {
        return CLOCK;
    }

    public static LocalPostgres postgres() {
        return POSTGRES;
    }

    public static LocalKafka kafka() {
        return KAFKA;
    }

    public static LocalMail mail() {
        return MAIL;
    }

    public static LocalRegister register() {
        return REGISTER;
    }

    /** The antivirus; who kills or holds it starts it again. */
    public static LocalClamd antivirus() {
        if (ANTIVIRUS == null) {
            throw new IllegalStateException("clamd is missing: script/test installs clamav-daemon");
        }
        return ANTIVIRUS;
    }

    private static void stop() {
        try {
            REGISTER.close();
            ADDRESSES.close();
            if (ANTIVIRUS != null) {
                ANTIVIRUS.close();
            }
            MAIL.close();
            KAFKA.close();
            POSTGRES.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
